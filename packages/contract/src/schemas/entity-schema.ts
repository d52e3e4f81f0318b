import { z } from 'zod';

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

/** Where a service has no items, or can not create or update. */
export const never = z.never();

/** Where a method takes or answers no body. */
export const nothing = z.void();
