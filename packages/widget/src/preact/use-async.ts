import { useCallback, useLayoutEffect, useState } from 'preact/hooks';

/** What a component knows of something that is being read. */
export type AsyncState<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly data: T }
  | { readonly status: 'failed'; readonly error: unknown };

/**
 * Reads something while the component is in the page.
 *
 * Reads again when an input changes, and aborts the read that nobody waits for any more: the
 * inputs changed, the component went, the person left the area.
 *
 * @param load a read; pass its signal on
 * @param inputs what it depends on
 * @returns the state, and a function that reads once more
 *
 * @example
 * const [lead, reload] = useAsync((signal) => crm.leads.get(id, { signal }), [id]);
 * if (lead.status === 'ready') return <h2>{lead.data.name}</h2>;
 */
export function useAsync<T>(
  load: (signal: AbortSignal) => Promise<T>,
  inputs: readonly unknown[],
): readonly [state: AsyncState<T>, reload: () => void] {
  const [state, setState] = useState<AsyncState<T>>({ status: 'loading' });
  const [round, setRound] = useState(0);
  // Before the paint: what was read for other inputs must not be seen beside the new ones.
  useLayoutEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const settle = (next: AsyncState<T>) => {
      if (!signal.aborted) setState(next);
    };
    setState((last) => (last.status === 'loading' ? last : { status: 'loading' }));
    // A read that throws at once fails like one that fails later.
    new Promise<T>((resolve) => resolve(load(signal))).then(
      (data) => settle({ status: 'ready', data }),
      (error: unknown) => settle({ status: 'failed', error }),
    );
    return () => controller.abort();
  }, [...inputs, round]);
  return [state, useCallback(() => setRound((last) => last + 1), [])];
}
