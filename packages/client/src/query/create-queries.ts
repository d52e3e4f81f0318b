import type { Endpoint, Service } from '@amokit/contract';
import type { Client } from '../client.ts';
import { AmoUsageError } from '../errors/usage-error.ts';
import { isRecord } from '../json.ts';
import type { Page } from '../methods/page.ts';
import type { Services } from '../types/client-types.ts';
import { alsoChanges } from './also-changes.ts';
import type { Key, ListData, QueriesOf, WriteOptions } from './query-types.ts';

type Method = (...args: unknown[]) => Promise<unknown>;

/** What a query function is told. */
interface Context {
  readonly signal: AbortSignal;
}

/** The queries and mutations of the services that a client was given. */
export type Queries<S extends Services> = { readonly [Name in keyof S]: QueriesOf<S[Name]> };

/** What {@link createQueries} takes besides client and services. */
export interface QueriesOptions {
  /**
   * The first part of every key; give each account or acting user its own when they share a cache.
   *
   * @default 'amocrm'
   */
  readonly root?: string | undefined;
}

/**
 * Options for a query-core cache, made from a client: a query for every list and item, an infinite
 * query for every list, a mutation for every write.
 *
 * @example
 * ```ts
 * const queries = createQueries(crm, { leads, notes });
 * const lead = await queryClient.fetchQuery(queries.leads.get(1));
 * queryClient.getQueryData(queries.leads.get(1).queryKey); //=> Lead | null | undefined
 * new InfiniteQueryObserver(queryClient, queries.leads.list.infinite({ limit: 50 }));
 * new MutationObserver(queryClient, queries.notes('leads').create()).mutate([note]);
 * queryClient.invalidateQueries({ queryKey: queries.leads.key });
 * ```
 * @param services the same object that the client was given
 * @see https://tanstack.com/query/latest/docs/framework/react/guides/query-options
 */
export function createQueries<const S extends Services>(
  client: Client<S>,
  services: S,
  { root = 'amocrm' }: QueriesOptions = {},
): Queries<S> {
  /** The names under which a service was given: there may be none, or several. */
  const keysOf = (serviceName: string): Key[] =>
    Object.entries(services).flatMap(([name, { name: its }]) =>
      its === serviceName ? [[root, name]] : [],
    );

  const methodsOf = (service: Service, target: unknown, key: Key): Record<string, unknown> => {
    const changed = [service.name, ...(alsoChanges[service.name] ?? [])];
    const entries = Object.entries(service.endpoints).map(([name, endpoint]) => {
      const method = methodIn(target, name);
      const make = isRead(endpoint)
        ? readsOf(method, endpoint, [...key, name])
        : writesOf(method, [...key, name], () => changed.flatMap(keysOf));
      return [name, make];
    });
    return { ...Object.fromEntries(entries), key };
  };

  const queries = Object.entries(services).map(([name, service]) => {
    const key = [root, name];
    const target: unknown = client[name];
    if (!service.parent) return [name, methodsOf(service, target, key)];
    const ofParent = (parent: unknown): unknown => {
      if (typeof target !== 'function') throw notGiven(name);
      return methodsOf(service, target(parent), [...key, parent]);
    };
    return [name, Object.assign(ofParent, { key })];
  });
  // Made from the same descriptors as its type.
  return Object.fromEntries(queries) as Queries<S>;
}

const isRead = ({ kind }: Endpoint): boolean =>
  kind === 'list' || kind === 'item' || kind === 'flat';

function readsOf(method: Method, { kind }: Endpoint, key: Key) {
  if (kind !== 'list')
    return (...args: unknown[]) => ({
      queryKey: [...key, ...given(args)],
      queryFn: ({ signal }: Context) => method(...padded(args), { signal }),
    });

  const read = async (args: unknown[], signal: AbortSignal): Promise<ListData<unknown>> =>
    dataOf((await method(...padded(args), { signal })) as Page<unknown>);

  const list = (...args: unknown[]) => ({
    queryKey: [...key, ...given(args)],
    queryFn: ({ signal }: Context) => read(args, signal),
  });

  const infinite = (...args: unknown[]) => {
    const query = padded(args).at(-1);
    const ids = padded(args).slice(0, -1);
    return {
      queryKey: [...key, 'infinite', ...given(args)],
      queryFn: ({ signal, pageParam }: Context & { readonly pageParam: number }) =>
        read([...ids, { ...(isRecord(query) ? query : {}), page: pageParam }], signal),
      initialPageParam: 1,
      getNextPageParam: ({ hasNext, page }: ListData<unknown>) => (hasNext ? page + 1 : undefined),
      getPreviousPageParam: ({ hasPrev, page }: ListData<unknown>) =>
        hasPrev && page > 1 ? page - 1 : undefined,
    };
  };
  return Object.assign(list, { infinite });
}

const given = (args: readonly unknown[]): unknown[] => args.filter((its) => its !== undefined);

/** The ids and the query, which may not be given: the options of a call come after it. */
function padded(args: readonly unknown[]): unknown[] {
  const known = given(args);
  return isRecord(known.at(-1)) ? known : [...known, {}];
}

function writesOf(method: Method, key: Key, changed: () => readonly Key[]) {
  return (...ids: unknown[]): WriteOptions<unknown, unknown> => ({
    mutationKey: [...key, ...ids],
    mutationFn: (variables) => method(...ids, ...(variables === undefined ? [] : [variables])),
    // Also after an error: of a write whose answer was lost nobody knows.
    async onSettled(_data, _error, _variables, _result, { client }) {
      await Promise.all(changed().map((queryKey) => client.invalidateQueries({ queryKey })));
    },
  });
}

const dataOf = ({ items, page, total, pageCount, hasNext, hasPrev }: Page<unknown>) => ({
  items,
  page,
  total,
  pageCount,
  hasNext,
  hasPrev,
});

function methodIn(target: unknown, name: string): Method {
  const method = isRecord(target) ? target[name] : undefined;
  if (typeof method !== 'function') throw notGiven(name);
  return (...args) => method(...args);
}

const notGiven = (name: string): AmoUsageError =>
  new AmoUsageError(
    `The client has no "${name}"; give createQueries() the services that createClient() was given`,
  );
