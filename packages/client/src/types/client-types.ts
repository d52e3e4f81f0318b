import type { Endpoint, Service } from '@amokit/contract';
import type { Page } from '../methods/page.ts';
import type { WriteOptions } from '../methods/write-items.ts';
import type { WriteOutcome } from '../methods/write-outcome.ts';
import type { CallOptions } from '../transport/call.ts';
import type { BodyOf, DeletedOf, ItemOf, ResultOf, WithoutId } from './entity-types.ts';
import type { ParentValue, PathArgs } from './path-types.ts';
import type { ListQuery, ParamsOf, ReadQuery } from './query-types.ts';

/** The arguments of a read; its query is optional unless the API wants a part of it. */
type ReadArgs<Ids extends unknown[], Query, E extends Endpoint> = E extends {
  readonly required: readonly string[];
}
  ? [...ids: Ids, query: Query, options?: CallOptions]
  : [...ids: Ids, query?: Query, options?: CallOptions];

/** Reads a list: one page, all pages, or every item. */
export interface ListMethod<Args extends unknown[], Item> {
  /** One page; an empty one when nothing was found. */
  (...args: Args): Promise<Page<Item>>;
  /** Every item, over all pages; the next page is fetched while this one is used. */
  each(...args: Args): AsyncGenerator<Item, void, undefined>;
  /** All pages, from the one asked for. */
  pages(...args: Args): AsyncGenerator<Page<Item>, void, undefined>;
}

/** Writes any number of items, split into requests. */
export interface WriteMethod<Ids extends unknown[], Body, Answer, Params = unknown> {
  /**
   * The answers, in the order of the items, when all were written.
   *
   * @throws AmoWriteError with an outcome for each item, when some were not; the error of the
   * request itself, when it is the reason for all
   */
  (
    ...args: [...ids: Ids, items: readonly Body[], options?: WriteOptions<Body, Answer> & Params]
  ): Promise<Answer[]>;
  /** An outcome for each item, in their order: done, refused or unknown. */
  settled(
    ...args: [...ids: Ids, items: readonly Body[], options?: WriteOptions<Body, Answer> & Params]
  ): Promise<WriteOutcome<Answer>[]>;
}

/** Writes one item. */
export type WriteOneMethod<Ids extends unknown[], Body, Answer, Params = unknown> = (
  ...args: [...ids: Ids, item: Body, options?: CallOptions & Params]
) => Promise<Answer>;

type ActionAnswer<E extends Endpoint, Result> = E extends { readonly answers: 'object' }
  ? Result
  : E extends { readonly answers: 'items' | 'array' }
    ? Result[]
    : undefined;

type ActionArgs<Ids extends unknown[], E extends Endpoint, Body> = E extends {
  readonly body: 'object';
}
  ? [...ids: Ids, body: Body, options?: CallOptions]
  : E extends { readonly body: 'items' }
    ? [...ids: Ids, items: readonly Body[], options?: CallOptions]
    : E extends { readonly body: 'bytes' }
      ? [...ids: Ids, bytes: Blob | ArrayBuffer, options?: CallOptions]
      : [...ids: Ids, options?: CallOptions];

/** Whether an endpoint takes many items and answers for each: the writes, and complex creation. */
export type IsWrite<E extends Endpoint> = E extends
  | { readonly kind: 'create' | 'update' }
  | { readonly answers: 'array' }
  ? true
  : false;

/** The method that an endpoint becomes. */
type MethodOf<S extends Service, Name, E extends Endpoint> = E['kind'] extends 'list'
  ? ListMethod<ReadArgs<PathArgs<S, E['path']>, ListQuery<E>, E>, ItemOf<S, Name>>
  : E['kind'] extends 'item'
    ? (
        ...args: ReadArgs<PathArgs<S, E['path']>, ReadQuery<E>, E>
      ) => Promise<ItemOf<S, Name> | null>
    : E['kind'] extends 'flat'
      ? (...args: ReadArgs<PathArgs<S, E['path']>, ListQuery<E>, E>) => Promise<ItemOf<S, Name>>
      : IsWrite<E> extends true
        ? WriteMethod<PathArgs<S, E['path']>, BodyOf<S, Name, E>, ResultOf<S, Name, E>, ParamsOf<E>>
        : E['kind'] extends 'createOne' | 'updateOne'
          ? WriteOneMethod<PathArgs<S, E['path']>, BodyOf<S, Name, E>, ResultOf<S, Name, E>>
          : E['kind'] extends 'deleteMany'
            ? (
                ...args: [
                  ...PathArgs<S, E['path']>,
                  items: readonly DeletedOf<S, Name>[],
                  options?: CallOptions,
                ]
              ) => Promise<void>
            : (
                ...args: ActionArgs<PathArgs<S, E['path']>, E, BodyOf<S, Name, E>>
              ) => Promise<ActionAnswer<E, ResultOf<S, Name, E>>>;

type Endpoints<S extends Service> = S['endpoints'];

/** `createOne` beside `create`, `updateOne` beside `update`, where the API has no endpoint for it. */
type OneName<S extends Service, Name> = Name extends `create${infer Rest}`
  ? Exclude<`createOne${Rest}`, keyof Endpoints<S>>
  : Name extends `update${infer Rest}`
    ? Exclude<`updateOne${Rest}`, keyof Endpoints<S>>
    : never;

type OneMethod<S extends Service, Name, E extends Endpoint> = E['kind'] extends 'update'
  ? (
      ...args: [
        ...PathArgs<S, E['path']>,
        id: number,
        item: WithoutId<BodyOf<S, Name, E>>,
        options?: CallOptions,
      ]
    ) => Promise<ResultOf<S, Name, E>>
  : WriteOneMethod<PathArgs<S, E['path']>, BodyOf<S, Name, E>, ResultOf<S, Name, E>, ParamsOf<E>>;

/** The methods of a service, or of one parent of it. */
export type Methods<S extends Service> = {
  readonly [Name in keyof Endpoints<S>]: MethodOf<S, Name, Endpoints<S>[Name]>;
} & {
  readonly [Name in keyof Endpoints<S> as IsWrite<Endpoints<S>[Name]> extends true
    ? OneName<S, Name>
    : never]: OneMethod<S, Name, Endpoints<S>[Name]>;
} & (Endpoints<S> extends { readonly list: infer E extends Endpoint }
    ? Pick<
        ListMethod<ReadArgs<PathArgs<S, E['path']>, ListQuery<E>, E>, ItemOf<S, 'list'>>,
        'each' | 'pages'
      >
    : unknown);

/** A service of the client: its methods, or a function of the parent that gives them. */
export type ServiceClient<S extends Service> = S extends { readonly parent: object }
  ? (parent: ParentValue<S>) => Methods<S>
  : Methods<S>;

/** The services that a client is given, under the names that it gives them. */
export type Services = Readonly<Record<string, Service>>;
