import type { Endpoint, Service } from '@amokit/contract';
import type { DataTag, InfiniteData, MutationFunctionContext } from '@tanstack/query-core';
import type { IsWrite } from '../types/client-types.ts';
import type { BodyOf, DeletedOf, ItemOf, ResultOf } from '../types/entity-types.ts';
import type { ParentValue, PathArgs } from '../types/path-types.ts';
import type { ListQuery, ReadQuery } from '../types/query-types.ts';

/** A key of a query or mutation, from the root of all down to what was asked for. */
export type Key = readonly unknown[];

/** One page of a list as it lies in the cache: data alone, without the methods of a `Page`. */
export interface ListData<Item> {
  readonly items: readonly Item[];
  readonly page: number;
  readonly total: number | undefined;
  readonly pageCount: number | undefined;
  readonly hasNext: boolean;
  readonly hasPrev: boolean;
}

/** Options of a query: for `fetchQuery`, an observer, or `useQuery`. The key carries its data type. */
export interface ReadOptions<Data> {
  readonly queryKey: DataTag<Key, Data, Error>;
  /** Aborts the request when the query is cancelled. */
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Data>;
}

/** Options of an infinite query: page after page, by number. */
export interface InfiniteOptions<Item> {
  readonly queryKey: DataTag<Key, InfiniteData<ListData<Item>, number>, Error>;
  readonly queryFn: (context: {
    readonly signal: AbortSignal;
    readonly pageParam: number;
  }) => Promise<ListData<Item>>;
  readonly initialPageParam: number;
  readonly getNextPageParam: (last: ListData<Item>) => number | undefined;
  readonly getPreviousPageParam: (first: ListData<Item>) => number | undefined;
}

/** Options of a mutation. When it settles, what it may have changed is invalidated. */
export interface WriteOptions<Variables, Result> {
  readonly mutationKey: Key;
  readonly mutationFn: (variables: Variables) => Promise<Result>;
  readonly onSettled: (
    data: Result | undefined,
    error: Error | null,
    variables: Variables,
    onMutateResult: unknown,
    context: MutationFunctionContext,
  ) => Promise<void>;
}

type ReadArgs<Ids extends unknown[], Query, E extends Endpoint> = E extends {
  readonly required: readonly string[];
}
  ? [...ids: Ids, query: Query]
  : [...ids: Ids, query?: Query];

/** A list: options of one page, or of all pages one after the other. */
export interface ListQueries<Args extends unknown[], Item> {
  (...args: Args): ReadOptions<ListData<Item>>;
  infinite(...args: Args): InfiniteOptions<Item>;
}

type Variables<S extends Service, Name, E extends Endpoint> =
  IsWrite<E> extends true
    ? readonly BodyOf<S, Name, E>[]
    : E['kind'] extends 'createOne' | 'updateOne'
      ? BodyOf<S, Name, E>
      : E['kind'] extends 'deleteMany'
        ? readonly DeletedOf<S, Name>[]
        : E extends { readonly body: 'object' }
          ? BodyOf<S, Name, E>
          : E extends { readonly body: 'items' }
            ? readonly BodyOf<S, Name, E>[]
            : E extends { readonly body: 'bytes' }
              ? Blob | ArrayBuffer
              : undefined;

type Result<S extends Service, Name, E extends Endpoint> =
  IsWrite<E> extends true
    ? ResultOf<S, Name, E>[]
    : E['kind'] extends 'createOne' | 'updateOne'
      ? ResultOf<S, Name, E>
      : E extends { readonly answers: 'object' }
        ? ResultOf<S, Name, E>
        : E extends { readonly answers: 'items' }
          ? ResultOf<S, Name, E>[]
          : undefined;

type OptionsOf<S extends Service, Name, E extends Endpoint> = E['kind'] extends 'list'
  ? ListQueries<ReadArgs<PathArgs<S, E['path']>, ListQuery<E>, E>, ItemOf<S, Name>>
  : E['kind'] extends 'item'
    ? (
        ...args: ReadArgs<PathArgs<S, E['path']>, ReadQuery<E>, E>
      ) => ReadOptions<ItemOf<S, Name> | null>
    : E['kind'] extends 'flat'
      ? (...args: ReadArgs<PathArgs<S, E['path']>, ListQuery<E>, E>) => ReadOptions<ItemOf<S, Name>>
      : (...ids: PathArgs<S, E['path']>) => WriteOptions<Variables<S, Name, E>, Result<S, Name, E>>;

/** The options of a service's methods, and its key, under which all its queries lie. */
export type ServiceQueries<S extends Service> = {
  readonly [Name in keyof S['endpoints']]: OptionsOf<S, Name, S['endpoints'][Name]>;
} & { readonly key: Key };

/** The queries of a service, or a function of its parent that gives them; that has the key of all. */
export type QueriesOf<S extends Service> = S extends { readonly parent: object }
  ? ((parent: ParentValue<S>) => ServiceQueries<S>) & { readonly key: Key }
  : ServiceQueries<S>;
