import type { Endpoint, EntityTypes, Service } from '@amokit/contract';

/** The types of one service; of a service that we do not know, anything JSON can hold. */
export type TypesOf<S extends Service> = S['name'] extends keyof EntityTypes
  ? EntityTypes[S['name']]
  : UnknownTypes;

interface UnknownTypes {
  item: Record<string, unknown>;
  create: object;
  update: object;
  created: Record<string, unknown>;
  updated: Record<string, unknown>;
  actions: Record<never, never>;
}

type ActionOf<S extends Service, Name, Side extends 'body' | 'result', Otherwise> =
  TypesOf<S> extends { actions: infer A }
    ? Name extends keyof A
      ? A[Name] extends Record<Side, infer T>
        ? T
        : Otherwise
      : Otherwise
    : Otherwise;

/** What a read method gives: an item. */
export type ItemOf<S extends Service, Name> = ActionOf<S, Name, 'result', TypesOf<S>['item']>;

/** Without the id that stands in the path; each form of a union (a note's types) stays its own. */
export type WithoutId<Body> = Body extends unknown ? Omit<Body, 'id'> : never;

/** What a writing method takes for one item. */
export type BodyOf<S extends Service, Name, E extends Endpoint> = ActionOf<
  S,
  Name,
  'body',
  E['kind'] extends 'create' | 'createOne'
    ? TypesOf<S>['create']
    : E['kind'] extends 'update'
      ? TypesOf<S>['update']
      : E['kind'] extends 'updateOne'
        ? WithoutId<TypesOf<S>['update']>
        : unknown
>;

/** What a writing method gives for one item. */
export type ResultOf<S extends Service, Name, E extends Endpoint> = ActionOf<
  S,
  Name,
  'result',
  E['kind'] extends 'create' | 'createOne'
    ? TypesOf<S>['created']
    : E['kind'] extends 'update' | 'updateOne'
      ? TypesOf<S>['updated']
      : unknown
>;

/** What names one item to be deleted: its id, unless the service says otherwise. */
export type DeletedOf<S extends Service, Name> = ActionOf<
  S,
  Name,
  'body',
  number | { readonly id: number }
>;
