/**
 * The statuses of a pipeline.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/leads_pipelines
 * @module
 */
import { z } from 'zod';
import { userLevels } from '../constants/user-levels.ts';
import { open } from './object.ts';
import { id, requestId, selfLinks, userId } from './primitives.ts';

/** What a status means, told to users of a level. Times are like `2026-01-31 12:00:00`. */
export const statusDescription = open({
  id,
  account_id: id,
  pipeline_id: id,
  status_id: id,
  level: z.enum(userLevels),
  description: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
  created_by: userId,
  updated_by: userId.nullable(),
}).meta({ id: 'StatusDescription' });

/** A status. `type`: 0 an ordinary one, 1 the unsorted one. `color`: `#` and six lower-case digits. */
export const status = open({
  id,
  name: z.string(),
  sort: z.int(),
  /** False of the system's own. */
  is_editable: z.boolean(),
  pipeline_id: id,
  /** `#` and six lower-case digits. */
  color: z.string(),
  /** 0 is an ordinary one, 1 that of incoming leads. */
  type: z.int(),
  account_id: id,
  /** Only `with=descriptions`. */
  descriptions: z.array(statusDescription).optional(),
  request_id: requestId.optional(),
  _links: selfLinks.optional(),
}).meta({ id: 'Status' });

/** At most three, each of another level. One with an id and no text is deleted. */
const descriptions = z
  .array(
    open({
      id: id.optional(),
      level: z.enum(userLevels),
      description: z.string().max(1000).optional(),
    }),
  )
  .max(3);

export const statusCreate = open({
  name: z.string().min(1),
  sort: z.int(),
  color: z.string().optional(),
  descriptions: descriptions.optional(),
  request_id: requestId.optional(),
}).meta({ id: 'StatusCreate' });

export const statusUpdate = open({
  id,
  name: z.string().min(1).optional(),
  sort: z.int().optional(),
  color: z.string().optional(),
  descriptions: descriptions.optional(),
  request_id: requestId.optional(),
}).meta({ id: 'StatusUpdate' });
