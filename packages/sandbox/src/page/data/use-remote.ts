import { useCallback, useEffect, useState } from 'preact/hooks';

/** Data on the way: what is known so far, and what went wrong. */
export interface Remote<T> {
  readonly data: T | undefined;
  readonly error: Error | undefined;
  /** Asks again and keeps what is shown until the answer is there. */
  readonly reload: () => void;
}

/** What `load` answers; asked anew when `load` is another function. */
export function useRemote<T>(load: () => Promise<T>): Remote<T> {
  const [data, setData] = useState<T | undefined>(undefined);
  const [error, setError] = useState<Error | undefined>(undefined);
  const [round, setRound] = useState({ load });
  const reload = useCallback(() => setRound({ load }), [load]);
  useEffect(() => {
    if (round.load !== load) reload();
  }, [round, load, reload]);
  useEffect(() => {
    let current = true;
    const settle = (answer: T | undefined, reason: Error | undefined) => {
      if (!current) return;
      if (reason === undefined) setData(() => answer);
      setError(reason);
    };
    round.load().then(
      (answer) => settle(answer, undefined),
      (reason: unknown) =>
        settle(undefined, reason instanceof Error ? reason : new Error(String(reason))),
    );
    return () => {
      current = false;
    };
  }, [round]);
  return { data, error, reload };
}
