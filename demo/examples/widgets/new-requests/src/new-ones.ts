interface Request {
  readonly source_name: string | null;
  /** Unix seconds. */
  readonly created_at: number;
}

/** The requests that came after a time, and the time after which to look next. */
export function newOnes<R extends Request>(
  requests: readonly R[],
  since: number,
): { readonly fresh: readonly R[]; readonly newest: number } {
  const fresh = requests.filter(({ created_at }) => created_at > since);
  return { fresh, newest: Math.max(since, ...fresh.map(({ created_at }) => created_at)) };
}
