import type { Service } from '@amokit/contract';
import type { Client } from './client.ts';
import { isRecord } from './json.ts';
import type { Page } from './methods/page.ts';
import type { CallOptions } from './transport/call.ts';
import type { Services } from './types/client-types.ts';

type Get = (id: unknown, query?: unknown, options?: CallOptions) => Promise<unknown>;
type List = (query: unknown, options?: CallOptions) => Promise<Page<unknown>>;

/** Ids in one joined request: the address stays short enough for every server. */
const mostIds = 100;

interface Waiting {
  readonly id: unknown;
  readonly signal: AbortSignal | undefined;
  resolve(item: unknown): void;
  reject(reason: unknown): void;
}

/**
 * The same client, whose reads of single ids are joined: what is asked for at the same moment goes
 * out as one list filtered by ids, one request of the budget instead of many.
 *
 * Filtering is for accounts that have it, so that the account is asked once
 * (`is_api_filter_enabled`); where it may not filter, and for an id that the list does not have,
 * the reads go out one by one as ever.
 *
 * @example
 * ```ts
 * const crm = joinReads(createClient({ auth: session(), services }), services);
 * await Promise.all([1, 2, 3].map((id) => crm.leads.get(id))); // one request
 * ```
 * @param services the same object that the client was given
 */
export function joinReads<const S extends Services>(client: Client<S>, services: S): Client<S> {
  let asked: Promise<boolean> | undefined;
  const mayFilter = (): Promise<boolean> => {
    asked ??= client
      .request({
        method: 'GET',
        path: '/api/v4/account',
        query: { with: 'is_api_filter_enabled' },
      })
      .then((account) => isRecord(account) && account.is_api_filter_enabled === true)
      // Who may not read the account reads one by one.
      .catch(() => false);
    return asked;
  };

  const joined = Object.entries(services).map(([name, service]): [string, unknown] => {
    const target: unknown = client[name];
    if (!canJoin(service)) return [name, target];
    if (typeof target !== 'function') return [name, joinService(service, target, mayFilter)];
    return [name, (parent: unknown) => joinService(service, target(parent), mayFilter)];
  });
  return {
    ...client,
    ...Object.fromEntries(joined),
    actAs: (userId) => joinReads(client.actAs(userId), services),
  };
}

/** Only where a list can be filtered by the ids that `get` takes. */
function canJoin({ endpoints }: Service): boolean {
  const { get, list } = endpoints;
  return get?.kind === 'item' && list?.filters?.id === 'ids' && get.path === `${list.path}/{id}`;
}

function joinService(service: Service, methods: unknown, mayFilter: () => Promise<boolean>) {
  if (!isRecord(methods)) return methods;
  const { get, list } = methods;
  if (typeof get !== 'function' || typeof list !== 'function') return methods;
  const listed = new Set(service.endpoints.list?.with ?? []);
  const join = createJoin(
    (...args) => get(...args),
    (...args) => list(...args),
    mayFilter,
  );
  return {
    ...methods,
    get(id: unknown, query?: unknown, options: CallOptions = {}) {
      const withs = isRecord(query) && Array.isArray(query.with) ? query.with : [];
      return withs.every((its) => listed.has(its))
        ? join(id, query, options)
        : get(id, query, options);
    },
  };
}

function createJoin(get: Get, list: List, mayFilter: () => Promise<boolean>): Get {
  const batches = new Map<string, Waiting[]>();

  const single = ({ id, signal, resolve, reject }: Waiting, query: unknown, options: CallOptions) =>
    get(id, query, { ...options, signal }).then(resolve, reject);

  const flush = async (key: string, query: unknown, options: CallOptions): Promise<void> => {
    const waiting = (batches.get(key) ?? []).filter(({ signal }) => !signal?.aborted);
    batches.delete(key);
    const ids = [...new Set(waiting.map(({ id }) => id))];
    if (ids.length < 2 || !(await mayFilter())) {
      for (const one of waiting) void single(one, query, options);
      return;
    }
    for (let from = 0; from < ids.length; from += mostIds) {
      const part = ids.slice(from, from + mostIds);
      void readPart(
        part,
        waiting.filter(({ id }) => part.includes(id)),
        query,
        options,
      );
    }
  };

  const readPart = async (
    ids: readonly unknown[],
    waiting: readonly Waiting[],
    query: unknown,
    options: CallOptions,
  ): Promise<void> => {
    const leaving = new AbortController();
    const leave = (): void => {
      if (waiting.every(({ signal }) => signal?.aborted)) leaving.abort();
    };
    for (const { signal } of waiting) signal?.addEventListener('abort', leave, { once: true });
    try {
      const asked = { ...(isRecord(query) ? query : {}), filter: { id: ids }, limit: ids.length };
      const { items } = await list(asked, { ...options, signal: leaving.signal });
      const byId = new Map(items.filter(isRecord).map((item) => [item.id, item]));
      for (const one of waiting) {
        const item = byId.get(one.id);
        if (item) one.resolve(item);
        else void single(one, query, options);
      }
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    } finally {
      for (const { signal } of waiting) signal?.removeEventListener('abort', leave);
    }
  };

  return (id, query, options = {}) =>
    new Promise((resolve, reject) => {
      const { signal, ...rest } = options;
      if (signal?.aborted) return reject(signal.reason);
      const leave = (): void => reject(signal?.reason);
      const settled = (): void => signal?.removeEventListener('abort', leave);
      signal?.addEventListener('abort', leave, { once: true });
      const key = JSON.stringify([query, rest]);
      const batch = batches.get(key);
      const waiting: Waiting = {
        id,
        signal,
        resolve(item) {
          settled();
          resolve(item);
        },
        reject(reason) {
          settled();
          reject(reason);
        },
      };
      if (batch) batch.push(waiting);
      else {
        batches.set(key, [waiting]);
        setTimeout(() => flush(key, query, rest));
      }
    });
}
