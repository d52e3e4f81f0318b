import type { Key, ListData } from '@amokit/client/query';
import { QueryObserver, type QueryObserverOptions } from '@tanstack/query-core';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { type Crm, useCrm } from './crm-context.ts';

/** A query of `@amokit/client/query`, or one made of several. */
export interface Query<Data> {
  readonly queryKey: Key;
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Data>;
}

/** What a component knows of something in the account. */
export type QueryState<Data> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly data: Data }
  | {
      readonly status: 'failed';
      readonly error: unknown;
      /** Reads once more; settles when that is over, well or not. */
      readonly retry: () => Promise<void>;
    };

/** Milliseconds for which people, pipelines and fields are taken for unchanged. */
const staleTime = 60_000;

/**
 * Reads something of the account through the cache, while the component is in the page.
 *
 * @param query undefined while there is nothing to read
 */
export function useQuery<Data>(query: Query<Data> | undefined): QueryState<Data> {
  const { queryClient } = useCrm();
  const options: QueryObserverOptions<Data, Error, Data, Data, Key> = {
    ...(queryClient.getDefaultOptions().queries?.staleTime === undefined && { staleTime }),
    // The client has repeated what may be repeated.
    retry: false,
    enabled: query !== undefined,
    queryKey: query?.queryKey ?? ['nothing'],
    ...(query && { queryFn: query.queryFn }),
  };
  const observer = useMemo(() => new QueryObserver(queryClient, options), [queryClient]);
  const [, redraw] = useState(0);
  useLayoutEffect(() => observer.setOptions(options));
  useLayoutEffect(() => observer.subscribe(() => redraw((count) => count + 1)), [observer]);
  const result = observer.getOptimisticResult(queryClient.defaultQueryOptions(options));
  if (result.data !== undefined) return { status: 'ready', data: result.data };
  if (result.status !== 'error') return { status: 'loading' };
  const retry = async () => {
    await observer.refetch();
  };
  return { status: 'failed', error: result.error, retry };
}

/** All items of a list, page after page, as one query. Pages are as long as the API lets them be. */
export function wholeList<Item>(
  page: (number: number) => Query<ListData<Item>>,
): Query<readonly Item[]> {
  return {
    queryKey: [...page(1).queryKey, 'whole'],
    async queryFn(context) {
      const items: Item[] = [];
      for (let number = 1; ; number += 1) {
        const found = await page(number).queryFn(context);
        items.push(...found.items);
        if (!found.hasNext) return items;
      }
    },
  };
}

/** Reads once, with a signal of the caller's own, and leaves what it found in the cache. */
export async function readOnce<Data>(
  { queryClient }: Crm,
  { queryKey, queryFn }: Query<Data>,
  signal: AbortSignal,
): Promise<Data> {
  const known = queryClient.getQueryCache().find<Data>({ queryKey, exact: true });
  if (known?.state.data !== undefined && !known.isStaleByTime(staleTime)) return known.state.data;
  const data = await queryFn({ signal });
  queryClient.setQueryData(queryKey, data);
  return data;
}
