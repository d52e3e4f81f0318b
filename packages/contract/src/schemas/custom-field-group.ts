/**
 * Groups of custom fields.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/custom-fields
 * @module
 */
import { z } from 'zod';
import { open } from './object.ts';
import { requestId, selfLinks } from './primitives.ts';

/** A group. `id` is a string: `default`, `statistic`, `leads_123`, or a list's id in words. */
export const customFieldGroup = open({
  id: z.string(),
  name: z.string(),
  sort: z.int(),
  is_predefined: z.boolean(),
  type: z.enum(['linked_group', 'custom_field_group']),
  entity_type: z.string().nullable(),
  fields: z.array(z.int()).nullable(),
  request_id: requestId.optional(),
  _links: selfLinks.optional(),
}).meta({ id: 'CustomFieldGroup' });

/** A new group. `fields` moves fields into it. */
export const customFieldGroupCreate = open({
  name: z.string().min(1),
  sort: z.int(),
  fields: z.array(z.int()).optional(),
  request_id: requestId.optional(),
}).meta({ id: 'CustomFieldGroupCreate' });

/** A changed group: one of name, sort and fields at least. */
export const customFieldGroupUpdate = open({
  id: z.string(),
  name: z.string().min(1).optional(),
  sort: z.int().optional(),
  fields: z.array(z.int()).optional(),
  request_id: requestId.optional(),
}).meta({ id: 'CustomFieldGroupUpdate' });
