import { z } from 'zod';
import type { Endpoint, Envelope } from '../../src/index.ts';
import {
  type EntitySchemas,
  entitySchemas,
  pageLinks,
  unsortedFormsCreate,
  unsortedSipCreate,
} from '../../src/schemas/index.ts';
import type { Route } from './routes.ts';

const byService: Readonly<Record<string, EntitySchemas>> = entitySchemas;

function schemasOf({ service }: Route): EntitySchemas {
  const schemas = byService[service.name];
  if (!schemas) throw new Error(`There are no schemas of the service ${service.name}`);
  return schemas;
}

const isNothing = (schema: z.ZodType) =>
  schema instanceof z.ZodVoid || schema instanceof z.ZodNever;

const ones = new Map<z.ZodType, z.ZodType>();

/** A changed object without its id, which stands in the path: a component of its own. */
function withoutId(schema: z.ZodType): z.ZodType {
  const known = ones.get(schema);
  if (known) return known;
  const one = dropId(schema);
  const name = z.globalRegistry.get(schema)?.id;
  const named = name && one !== schema ? one.meta({ id: `${name}One` }) : one;
  ones.set(schema, named);
  return named;
}

function dropId(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDiscriminatedUnion) {
    return z.union(schema.options.map((option) => dropId(option as z.ZodType)));
  }
  if (!(schema instanceof z.ZodObject) || !('id' in schema.shape)) return schema;
  const { id: _, ...shape } = schema.shape;
  return z.looseObject(shape);
}

/** What is sent, and how: JSON, or the bytes of a file. */
export function requestBody(route: Route): { type: string; schema: z.ZodType } | undefined {
  const { endpoint, method, variant } = route;
  const schemas = schemasOf(route);
  const json = (schema: z.ZodType) => ({ type: 'application/json', schema });
  const many = (schema: z.ZodType) =>
    json(
      z
        .array(schema)
        .min(1)
        .max(endpoint.batch?.max ?? 250),
    );
  if (endpoint.body === 'bytes') {
    const bytes = z.string().meta({ format: 'binary' });
    return { type: 'application/octet-stream', schema: bytes };
  }
  switch (endpoint.kind) {
    case 'create':
      if (variant === 'sip') return many(unsortedSipCreate);
      if (variant === 'forms') return many(unsortedFormsCreate);
      return many(schemas.create);
    case 'update':
      return many(schemas.update);
    case 'createOne':
      return json(schemas.create);
    case 'updateOne':
      return json(withoutId(schemas.update));
    case 'deleteMany':
      return many(schemas.actions[method]?.body ?? z.looseObject({ id: z.int().positive() }));
    default: {
      const body = schemas.actions[method]?.body;
      if (!body || isNothing(body)) return undefined;
      return endpoint.body === 'items' ? many(body) : json(body);
    }
  }
}

const total = { _total_items: z.int().nonnegative() };
const links = { _links: pageLinks };
const envelopes: Readonly<Record<Envelope, z.ZodRawShape>> = {
  page: { _page: z.int().positive(), ...links },
  page_count: {
    ...total,
    _page: z.int().positive(),
    _page_count: z.int().nonnegative(),
    ...links,
  },
  total: { ...total, ...links },
  total_only: total,
  links,
  bare: {},
  count: { _count: z.int().nonnegative(), ...links },
  count_only: { _count: z.int().nonnegative() },
};

function embedded(endpoint: Endpoint, item: z.ZodType): z.ZodType {
  return z.looseObject({
    ...envelopes[endpoint.envelope ?? (endpoint.kind === 'list' ? 'page' : 'links')],
    _embedded: z.looseObject({ [endpoint.key ?? 'items']: z.array(item) }),
  });
}

/** What is answered, if anything is. */
export function responseBody(route: Route): z.ZodType | undefined {
  const { endpoint, method } = route;
  const schemas = schemasOf(route);
  const action = schemas.actions[method];
  switch (endpoint.kind) {
    case 'list':
      return embedded(endpoint, action?.result ?? schemas.item);
    case 'item':
    case 'flat':
      return action?.result ?? schemas.item;
    case 'create':
      return embedded(endpoint, schemas.created);
    case 'update':
      return embedded(endpoint, schemas.updated);
    case 'createOne':
      return schemas.created;
    case 'updateOne':
      return schemas.updated;
    case 'deleteOne':
    case 'deleteMany':
      return undefined;
    case 'action': {
      if (!action || !endpoint.answers || isNothing(action.result)) return undefined;
      if (endpoint.answers === 'items') return embedded(endpoint, action.result);
      return endpoint.answers === 'array' ? z.array(action.result) : action.result;
    }
  }
}
