/**
 * Companies.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/companies-api
 * @module
 */
import { z } from 'zod';
import { customFieldValues, customFieldValuesWrite } from './custom-field-values.ts';
import { linkedElement } from './lead.ts';
import { open } from './object.ts';
import { id, reference, requestId, selfLinks, timestamp, userId } from './primitives.ts';
import { tag, tagReference } from './tag.ts';

export const company = open({
  id,
  name: z.string(),
  responsible_user_id: userId,
  /** The group of the responsible user; 0 is the one that every account has. */
  group_id: z.int().nonnegative(),
  /** 0 for the robot. */
  created_by: userId,
  /** 0 for the robot. */
  updated_by: userId,
  /** Unix seconds, as all moments of the API. */
  created_at: timestamp,
  updated_at: timestamp,
  /** When the next task is due, in Unix seconds; null without one. */
  closest_task_at: timestamp.nullable(),
  is_deleted: z.boolean().optional(),
  custom_fields_values: z.array(customFieldValues).nullable(),
  account_id: id,
  _links: selfLinks,
  _embedded: open({
    tags: z.array(tag),
    /** Only `with=contacts`. */
    contacts: z.array(reference).optional(),
    /** Only `with=leads`. */
    leads: z.array(reference).optional(),
    /** Only `with=customers`. */
    customers: z.array(reference).optional(),
    /** Only `with=catalog_elements`. */
    catalog_elements: z.array(linkedElement).optional(),
  }),
}).meta({ id: 'Company' });

const writable = {
  name: z.string().optional(),
  responsible_user_id: userId.optional(),
  /** 0 for the robot; the caller by itself. */
  created_by: userId.optional(),
  updated_by: userId.optional(),
  created_at: timestamp.optional(),
  custom_fields_values: z.array(customFieldValuesWrite).nullable().optional(),
  /** Beside the tags that it has; `_embedded.tags` replaces them. */
  tags_to_add: z.array(tagReference).optional(),
  /** Comes back in the answer; the client gives each item its index. */
  request_id: requestId.optional(),
  /** `tags` replaces the whole set, `null` clears it. */
  _embedded: open({ tags: z.array(tagReference).nullable().optional() }).optional(),
};

export const companyCreate = open(writable).meta({ id: 'CompanyCreate' });

export const companyUpdate = open({
  id,
  ...writable,
  updated_at: timestamp.optional(),
  tags_to_delete: z.array(tagReference).optional(),
}).meta({ id: 'CompanyUpdate' });
