/**
 * What the page keeps in the browser, as the sandbox's server has no place for it: which widgets
 * are sources of a pipeline, and how the blocks of the designer stand.
 *
 * @module
 */
import { createStore, type Store } from '../state/store.ts';

const read = <T>(key: string, isRecord: (value: unknown) => value is T): readonly T[] => {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(found) ? found.filter(isRecord) : [];
  } catch {
    return [];
  }
};

/** Records under a key of the browser's storage; what does not look like one is left out. */
export function localRecords<T>(
  key: string,
  isRecord: (value: unknown) => value is T,
): Store<readonly T[]> {
  const store = createStore(read(key, isRecord));
  store.subscribe(() => localStorage.setItem(key, JSON.stringify(store.get())));
  return store;
}
