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

/**
 * The types of every service, by its name.
 *
 * @example
 * type Lead = EntityTypes['leads']['item'];
 */
export type EntityTypes = { [S in ServiceName]: EntityType<S> };

/** One entity of each kind, by the names that the vendor uses. */
export type Account = EntityTypes['account']['item'];
export type User = EntityTypes['users']['item'];
export type UserCreate = EntityTypes['users']['create'];
export type Lead = EntityTypes['leads']['item'];
export type LeadCreate = EntityTypes['leads']['create'];
export type LeadUpdate = EntityTypes['leads']['update'];
export type LeadComplexCreate = EntityTypes['leads']['actions']['createComplex']['body'];
export type LeadComplexResult = EntityTypes['leads']['actions']['createComplex']['result'];
export type EntityLink = EntityTypes['leads']['actions']['link']['result'];
export type EntityLinkWrite = EntityTypes['leads']['actions']['link']['body'];
export type Contact = EntityTypes['contacts']['item'];
export type ContactCreate = EntityTypes['contacts']['create'];
export type ContactUpdate = EntityTypes['contacts']['update'];
export type ChatLink = EntityTypes['contacts']['actions']['linkChats']['result'];
export type ChatLinkCreate = EntityTypes['contacts']['actions']['linkChats']['body'];
export type Company = EntityTypes['companies']['item'];
export type CompanyCreate = EntityTypes['companies']['create'];
export type CompanyUpdate = EntityTypes['companies']['update'];
export type Note = EntityTypes['notes']['item'];
export type NoteCreate = EntityTypes['notes']['create'];
export type NoteUpdate = EntityTypes['notes']['update'];
export type Pipeline = EntityTypes['pipelines']['item'];
export type PipelineCreate = EntityTypes['pipelines']['create'];
export type PipelineUpdate = EntityTypes['pipelines']['update'];
export type Status = EntityTypes['statuses']['item'];
export type StatusCreate = EntityTypes['statuses']['create'];
export type StatusUpdate = EntityTypes['statuses']['update'];
