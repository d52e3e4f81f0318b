import { z } from 'zod';
import { open } from './object.ts';
import { id, requestId } from './primitives.ts';

/**
 * A tag. Only the tags of leads have colours: six hex digits without `#`.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/tags-api
 */
export const tag = open({
  id,
  name: z.string(),
  /** Six hex digits without `#`; only of leads. */
  color: z.string().nullable().optional(),
  request_id: requestId.optional(),
}).meta({ id: 'Tag' });

export const tagCreate = open({
  name: z.string().min(1),
  color: z.string().nullable().optional(),
  request_id: requestId.optional(),
}).meta({ id: 'TagCreate' });

export const tagUpdate = open({
  id,
  name: z.string().min(1).optional(),
  color: z.string().nullable().optional(),
  request_id: requestId.optional(),
}).meta({ id: 'TagUpdate' });

/** A tag inside a write of an entity: one that exists by its id, any by its name. */
export const tagReference = z
  .union([
    open({ id, name: z.string().optional() }),
    open({ name: z.string().min(1), id: id.optional() }),
  ])
  .meta({ id: 'TagReference' });
