/**
 * Pipelines of leads.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/leads_pipelines
 * @module
 */
import { z } from 'zod';
import { open } from './object.ts';
import { id, requestId, selfLinks } from './primitives.ts';
import { status, statusCreate } from './status.ts';

export const pipeline = open({
  id,
  name: z.string(),
  /** Its place among the pipelines, the least first. */
  sort: z.int(),
  is_main: z.boolean(),
  /** Whether incoming leads wait in a status of their own. */
  is_unsorted_on: z.boolean(),
  /** Whether it was put away. */
  is_archive: z.boolean(),
  account_id: id,
  request_id: requestId.optional(),
  _links: selfLinks.optional(),
  _embedded: open({ statuses: z.array(status) }),
}).meta({ id: 'Pipeline' });

/** A new pipeline with its statuses. Those with the ids 142 and 143 rename the system's own. */
export const pipelineCreate = open({
  name: z.string().min(1),
  sort: z.int(),
  is_main: z.boolean(),
  is_unsorted_on: z.boolean(),
  request_id: requestId.optional(),
  _embedded: open({
    statuses: z
      .array(open({ ...statusCreate.shape, id: id.optional(), sort: z.int().optional() }))
      .optional(),
  }).optional(),
}).meta({ id: 'PipelineCreate' });

export const pipelineUpdate = open({
  id,
  name: z.string().min(1).optional(),
  sort: z.int().optional(),
  is_main: z.boolean().optional(),
  is_unsorted_on: z.boolean().optional(),
  request_id: requestId.optional(),
}).meta({ id: 'PipelineUpdate' });
