import type { Service } from '@amokit/contract';
import type { TypesOf } from './entity-types.ts';

/** The placeholders of a path that the parent does not bind, in their order. */
type Placeholders<
  Path extends string,
  Parent,
> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name extends Parent
    ? Placeholders<Rest, Parent>
    : [Name, ...Placeholders<Rest, Parent>]
  : [];

type ParentParam<S extends Service> = S extends { readonly parent: { readonly param: infer P } }
  ? P
  : never;

type ItemId<S extends Service> = TypesOf<S>['item'] extends { id: infer Id } ? Id : number;

type Value<S extends Service, Name> = Name extends 'id'
  ? ItemId<S>
  : Name extends `${string}_id`
    ? number
    : string;

type Values<S extends Service, Names> = Names extends [infer First, ...infer Rest]
  ? [Value<S, First>, ...Values<S, Rest>]
  : [];

/** The first arguments of a method: the ids in its path. */
export type PathArgs<S extends Service, Path extends string> = Named<
  S,
  Placeholders<Path, ParentParam<S>>
>;

/** Common paths get names for their arguments, which an editor shows. */
type Named<S extends Service, Names> = Names extends ['id']
  ? [id: ItemId<S>]
  : Names extends ['entity_id']
    ? [entity_id: number]
    : Names extends ['entity_id', 'id']
      ? [entity_id: number, id: ItemId<S>]
      : Values<S, Names>;

/** What a service's parent can be: one of its values, or any id. */
export type ParentValue<S extends Service> = S extends {
  readonly parent: { readonly values: infer V };
}
  ? V extends 'int'
    ? number
    : V extends readonly (infer Text extends string)[]
      ? WithIds<Text>
      : never
  : never;

type WithIds<Text extends string> = Text extends `${infer Before}{${string}}${infer After}`
  ? `${Before}${number}${After}`
  : Text;
