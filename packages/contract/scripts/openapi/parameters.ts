import { z } from 'zod';
import type { Endpoint, FilterKind } from '../../src/index.ts';

type Shape = Record<string, z.ZodType>;

/** Ids that are no numbers, by the name of their placeholder. */
const textual = ['uid', 'uuid', 'code', 'session_token', 'continue_id'];

/** The placeholders of a path. Groups of fields and events have ids that are strings. */
export function pathParameters(path: string): z.ZodObject | undefined {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  if (names.length === 0) return undefined;
  const isText = (name: string) =>
    textual.includes(name) || (name === 'id' && /custom_fields\/groups|\/events\//.test(path));
  return z.object(
    Object.fromEntries(names.map((name) => [name, isText(name) ? z.string() : z.int().positive()])),
  );
}

/** The parameters of one filter, or of one parameter beside the filters. */
function written(key: string, kind: FilterKind): Shape {
  const int = z.int().optional();
  switch (kind) {
    case 'ids':
      return { [`${key}[]`]: z.array(z.int()).optional() };
    case 'strings':
      return { [`${key}[]`]: z.array(z.string()).optional() };
    case 'int':
      return { [key]: int };
    case 'flag':
      return { [key]: z.literal([0, 1]).optional() };
    case 'presence':
      return { [key]: z.literal(1).optional() };
    case 'string':
      return { [key]: z.string().optional() };
    case 'range':
      return { [key]: int, [`${key}[from]`]: int, [`${key}[to]`]: int };
    case 'statuses':
      return { [`${key}[0][pipeline_id]`]: int, [`${key}[0][status_id]`]: int };
    case 'comma':
      return { [key]: z.string().meta({ description: 'Values, joined by commas.' }).optional() };
    case 'fields':
    case 'nested':
      return {
        [key]: z
          .record(z.string(), z.unknown())
          .optional()
          .meta({ param: { style: 'deepObject', explode: true } }),
      };
  }
}

/** What the query of an endpoint may hold. */
export function queryParameters(endpoint: Endpoint): z.ZodObject | undefined {
  const shape: Shape = {};
  const [first, ...others] = endpoint.with ?? [];
  if (first) {
    shape.with = z
      .array(z.enum([first, ...others]))
      .optional()
      .meta({ param: { style: 'form', explode: false } });
  }
  for (const [key, kind] of Object.entries(endpoint.filters ?? {})) {
    Object.assign(shape, written(`filter[${key}]`, kind));
  }
  for (const [key, kind] of Object.entries(endpoint.params ?? {})) {
    Object.assign(shape, written(key, kind));
  }
  for (const key of endpoint.order ?? [])
    shape[`order[${key}]`] = z.enum(['asc', 'desc']).optional();
  if (endpoint.query) shape.query = z.string().optional();
  if (endpoint.page) {
    shape.page = z.int().min(1).default(1);
    shape.limit = z.int().min(1).max(endpoint.page.max).default(endpoint.page.default);
  }
  return Object.keys(shape).length > 0 ? z.object(shape) : undefined;
}
