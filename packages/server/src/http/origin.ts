/** Scheme, host and port of an address that can be called; undefined of any other. */
export function originOf(address: string | null | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const { protocol, username, password, origin } = new URL(address);
  return /^https?:$/.test(protocol) && !username && !password ? origin : undefined;
}

/**
 * The origin of the page that sent a request, as the browser says it. A page of our own says no origin
 * when it reads, but that it is of the same one.
 */
export function pageOrigin(request: Request, own: string): string | undefined {
  const origin = request.headers.get('origin');
  if (origin !== null) return originOf(origin);
  return request.headers.get('sec-fetch-site') === 'same-origin' ? own : undefined;
}
