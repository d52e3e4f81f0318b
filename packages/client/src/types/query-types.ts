import type { Endpoint, FilterKind } from '@amokit/contract';
import type { QueryValue } from '../query-string.ts';
import type { FieldIdIn } from './account-fields.ts';
import type { PipelineId, Stage } from './account-pipelines.ts';

/** A moment: Unix seconds, or a `Date` that is written as such. Numbers stand for themselves. */
export type RangeBound = number | Date;

/** From one bound to the other, both included; one of them may be left open. */
export type Range =
  | { readonly from: RangeBound; readonly to?: RangeBound }
  | { readonly from?: RangeBound; readonly to: RangeBound };

/** The values that a filter takes, by its kind. */
export interface FilterValues {
  ids: number | readonly number[];
  strings: string | readonly string[];
  int: number;
  flag: boolean;
  presence: boolean;
  string: string;
  range: RangeBound | Range;
  statuses: readonly Stage[];
  comma: string | readonly string[];
  /** Objects and arrays as they stand. */
  nested: QueryValue;
  /** By the id of the custom field. */
  fields: Readonly<Record<number, FieldFilter>>;
}

type FieldFilter = Range | readonly (string | number | boolean)[];

/** The `filter` of an endpoint, for the pipelines and fields of the account where they are known. */
export type Filter<F extends Readonly<Record<string, FilterKind>>, Entity = unknown> = {
  readonly [K in keyof F]?: F[K] extends 'fields'
    ? { readonly [Id in FieldIdIn<Entity>]?: FieldFilter }
    : K extends 'pipeline_id'
      ? PipelineFilter<F[K]>
      : FilterValues[F[K]];
};

type PipelineFilter<Kind extends FilterKind> = Kind extends 'ids'
  ? PipelineId | readonly PipelineId[]
  : Kind extends 'int'
    ? PipelineId
    : FilterValues[Kind];

type EntityOfPath<Path> = Path extends `/api/v4/${infer Entity}` ? Entity : unknown;

type When<Condition, Then> = Condition extends undefined ? unknown : Then;
type Part<E, K extends keyof Endpoint> = E extends { readonly [P in K]: infer V } ? V : undefined;

/** What a read takes besides its ids: exactly what its descriptor says. */
export type ReadQuery<E extends Endpoint> = When<
  Part<E, 'with'>,
  { readonly with?: readonly WithOf<E>[] }
> &
  ParamsOf<E>;

/** The values that `with` of an endpoint takes. */
type WithOf<E extends Endpoint> = E extends { readonly with: readonly (infer W)[] } ? W : never;

/** The query parameters of an endpoint that stand beside `filter`. */
export type ParamsOf<E extends Endpoint> = E extends {
  readonly params: infer P extends Readonly<Record<string, FilterKind>>;
}
  ? Filter<P>
  : unknown;

/** The query of a list: filter, order, full text, `with`, page. */
export type ListQuery<E extends Endpoint> = ReadQuery<E> &
  (E extends { readonly filters: infer F extends Readonly<Record<string, FilterKind>> }
    ? { readonly filter?: Filter<F, EntityOfPath<E['path']>> }
    : unknown) &
  (E extends { readonly order: readonly (infer O extends string)[] }
    ? { readonly order?: { readonly [K in O]?: 'asc' | 'desc' } }
    : unknown) &
  When<Part<E, 'query'>, { readonly query?: string | number }> &
  When<Part<E, 'page'>, { readonly page?: number; readonly limit?: number }>;
