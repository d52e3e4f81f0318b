import type { IsOpen } from './account-fields.ts';
import type { AccountTypes } from './account-types.ts';

/** The pipelines of the account by id; undefined while no account is known. */
type Known = AccountTypes extends { readonly pipelines: infer Pipelines } ? Pipelines : undefined;

/** The id of a pipeline of the account; any number while no account is known. */
export type PipelineId = Known extends undefined ? number : keyof Known & number;

type Statuses<Id extends keyof Known> = Known[Id] extends { readonly statuses: infer All }
  ? All
  : never;

/** A pipeline with one of its statuses, as filters and leads have them. */
export type Stage = Known extends undefined
  ? { readonly pipeline_id: number; readonly status_id: number }
  : {
      [Id in keyof Known]: {
        readonly pipeline_id: Id & number;
        readonly status_id: keyof Statuses<Id> & number;
      };
    }[keyof Known];

type Key = string | number;
type KeyOf<Item> = Item extends { readonly key: infer K } ? K : never;

/** What code may call a pipeline by; a name or id that the account has not is an error. */
export type PipelineKey<K extends Key> = Known extends undefined
  ? K
  : IsOpen<K> extends true
    ? K
    : K extends KeyOf<Known[keyof Known]>
      ? K
      : KeyOf<Known[keyof Known]>;

type StatusesOf<P> = {
  [Id in keyof Known]: IsOpen<P> extends true
    ? Statuses<Id>[keyof Statuses<Id>]
    : P extends KeyOf<Known[Id]>
      ? Statuses<Id>[keyof Statuses<Id>]
      : never;
}[keyof Known];

/** What code may call a status of a pipeline by. */
export type StatusKey<P, K extends Key> = Known extends undefined
  ? K
  : IsOpen<K> extends true
    ? K
    : K extends KeyOf<StatusesOf<P>>
      ? K
      : KeyOf<StatusesOf<P>>;
