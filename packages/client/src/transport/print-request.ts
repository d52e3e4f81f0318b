import type { RequestFacts } from './facts.ts';

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A request as a `curl` command for a POSIX shell. */
export function toCurl({ method, url, headers, body }: RequestFacts): string {
  return [
    `curl -X ${method} ${quote(url)}`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data-raw ${quote(body)}`]),
  ].join(' \\\n  ');
}

/** A request as a `fetch` call, to be pasted into the console of the CRM's page. */
export function toFetch({ method, url, headers, body }: RequestFacts): string {
  return `fetch(${JSON.stringify(url)}, ${JSON.stringify({ method, headers, body })})`;
}
