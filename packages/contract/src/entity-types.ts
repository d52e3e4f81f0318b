/**
 * The types of all entities, by service. They are taken from the schemas and weigh nothing.
 *
 * @module
 */
import type { z } from 'zod';
import type { entitySchemas } from './schemas/entity-schemas.ts';
import type { ServiceName } from './services/index.ts';

type Schemas = typeof entitySchemas;

/** What the methods of the service `S` take and give. */
export interface EntityType<S extends ServiceName> {
  /** An item of a list, or the one that `get` gives. */
  item: z.infer<Schemas[S]['item']>;
  /** What `create` takes for one item. */
  create: z.input<Schemas[S]['create']>;
  /** What `update` takes for one item: its `id`, and what changes. `updateOne` takes it without the `id`. */
  update: z.input<Schemas[S]['update']>;
  /** What `create` gives for one item. */
  created: z.infer<Schemas[S]['created']>;
  /** What `update` gives for one item. */
  updated: z.infer<Schemas[S]['updated']>;
  /** The methods that do not work on the service's own items: what they take and give, one of each. */
  actions: {
    [M in keyof Schemas[S]['actions']]: Schemas[S]['actions'][M] extends {
      body: infer B extends z.ZodType;
      result: infer R extends z.ZodType;
    }
      ? { body: z.input<B>; result: z.infer<R> }
      : never;
  };
}

type Known = { [S in ServiceName]: EntityType<S> };

/**
 * The types of every service, by its name. A program that describes a service of its own adds its
 * types here by module augmentation.
 *
 * @example
 * type Lead = EntityTypes['leads']['item'];
 */
export interface EntityTypes extends Known {}
