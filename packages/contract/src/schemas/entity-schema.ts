import { z } from 'zod';
import type { EntityType } from '../entity-type.ts';
import type { EntityTypes } from '../entity-types.ts';
import type { ServiceName } from '../services/index.ts';

/** What a method other than list, get, create and update takes and answers: one item of each. */
export interface ActionSchemas {
  readonly body: z.ZodType;
  readonly result: z.ZodType;
}

/** The schemas of one service. `never` where it can not do that. */
export interface EntitySchemas {
  readonly item: z.ZodType;
  readonly create: z.ZodType;
  readonly update: z.ZodType;
  readonly created: z.ZodType;
  readonly updated: z.ZodType;
  readonly actions: Readonly<Record<string, ActionSchemas>>;
}

type SchemasOf<T extends EntityType> = {
  readonly [K in Exclude<keyof EntityType, 'actions'>]: z.ZodType<T[K]>;
} & {
  readonly actions: {
    readonly [M in keyof T['actions']]: T['actions'][M] extends { body: infer B; result: infer R }
      ? { readonly body: z.ZodType<B>; readonly result: z.ZodType<R> }
      : never;
  };
};

/** The schemas that belong to the types: this is what keeps the two in step. */
export type SchemasOfServices = { readonly [S in ServiceName]: SchemasOf<EntityTypes[S]> };

/** Where a service has no items, or can not create or update. */
export const never = z.never();

/** Where a method takes or answers no body. */
export const nothing = z.void();
