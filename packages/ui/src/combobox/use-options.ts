import { useEffect, useRef, useState } from 'preact/hooks';
import { searchText } from '../forms/search-text.ts';
import type { ComboboxOption } from './combobox-option.ts';

/** Finds options for a text, on a server as a rule. */
export type OptionSearch<V extends string> = (
  query: string,
  signal: AbortSignal,
) => Promise<readonly ComboboxOption<V>[]>;

export interface FoundOptions<V extends string> {
  readonly items: readonly ComboboxOption<V>[];
  readonly status: 'ready' | 'loading' | 'failed';
  /** An option that was seen before, by its value. */
  readonly known: (value: V) => ComboboxOption<V> | undefined;
}

/** Milliseconds without typing before a search starts. */
const pause = 250;

/** The options that match a text: out of those that are given, or searched for while it is wanted. */
export function useOptions<V extends string>(
  options: readonly ComboboxOption<V>[],
  search: OptionSearch<V> | undefined,
  query: string,
  wanted: boolean,
): FoundOptions<V> {
  const [found, setFound] = useState<readonly ComboboxOption<V>[]>([]);
  const [status, setStatus] = useState<FoundOptions<V>['status']>('ready');
  const seen = useRef(new Map<V, ComboboxOption<V>>());
  const latest = useRef(search);
  latest.current = search;
  const searches = search !== undefined;
  useEffect(() => {
    if (!searches || !wanted) return;
    const controller = new AbortController();
    const { signal } = controller;
    setStatus('loading');
    const timer = setTimeout(async () => {
      try {
        const items = (await latest.current?.(query, signal)) ?? [];
        if (signal.aborted) return;
        setFound(items);
        setStatus('ready');
      } catch (error) {
        if (signal.aborted) return;
        console.trace(error);
        setStatus('failed');
      }
    }, pause);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [searches, wanted, query]);

  for (const option of [...options, ...found]) seen.current.set(option.value, option);
  const text = searchText(query);
  const matching = options.filter(({ label, group = '' }) =>
    searchText(`${label} ${group}`).includes(text),
  );
  return {
    items: searches ? found : matching,
    status: searches ? status : 'ready',
    known: (value) => seen.current.get(value),
  };
}
