import type { CallOptions } from '../transport/call.ts';

/** One page of a list. */
export interface Page<Item> {
  /** The items; none when the API answered 204. */
  readonly items: readonly Item[];
  /** The number of this page, from 1. */
  readonly page: number;
  /** How many items there are in all, where the API counts them. */
  readonly total: number | undefined;
  /** How many pages there are in all, where the API counts them. */
  readonly pageCount: number | undefined;
  readonly hasNext: boolean;
  readonly hasPrev: boolean;
  /** The next page; null after the last one. */
  next(options?: CallOptions): Promise<Page<Item> | null>;
  /** The page before; null before the first one. */
  prev(options?: CallOptions): Promise<Page<Item> | null>;
}

/**
 * All pages from a first one on. While a page is used the next one is already on its way; leaving
 * the loop early aborts it.
 */
export async function* iteratePages<Item>(
  fetchFirst: (options: CallOptions) => Promise<Page<Item>>,
  options: CallOptions,
): AsyncGenerator<Page<Item>, void, undefined> {
  const leaving = new AbortController();
  const signal = options.signal
    ? AbortSignal.any([options.signal, leaving.signal])
    : leaving.signal;
  const inner = { ...options, signal };
  try {
    let coming: Promise<Page<Item> | null> = fetchFirst(inner);
    for (let page = await coming; page; page = await coming) {
      coming = page.next(inner);
      // Whoever leaves the loop never looks at this promise: its failure is nobody's.
      coming.catch(() => undefined);
      yield page;
    }
  } finally {
    leaving.abort();
  }
}

/** Every item of all pages. */
export async function* iterateItems<Item>(
  pages: AsyncGenerator<Page<Item>, void, undefined>,
): AsyncGenerator<Item, void, undefined> {
  for await (const page of pages) yield* page.items;
}
