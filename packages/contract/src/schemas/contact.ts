/**
 * Contacts.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/contacts-api
 * @module
 */
import { z } from 'zod';
import { customFieldValues, customFieldValuesWrite } from './custom-field-values.ts';
import { linkedElement } from './lead.ts';
import { open } from './object.ts';
import { id, reference, requestId, selfLinks, timestamp, userId } from './primitives.ts';
import { tag, tagReference } from './tag.ts';

/** A profile of a person in a messenger or a social network. */
export const socialProfile = open({
  id: z.string(),
  name: z.string().nullable(),
  avatar: z.string().nullable(),
  source_name: z.string().nullable(),
  data: z.record(z.string(), z.unknown()).nullable(),
}).meta({ id: 'SocialProfile' });

export const contact = open({
  id,
  /** The whole name. */
  name: z.string(),
  first_name: z.string(),
  last_name: z.string(),
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
  is_unsorted: z.boolean().optional(),
  custom_fields_values: z.array(customFieldValues).nullable(),
  account_id: id,
  _links: selfLinks,
  _embedded: open({
    tags: z.array(tag),
    companies: z.array(reference),
    /** Only `with=leads`. */
    leads: z.array(reference).optional(),
    /** Only `with=customers`. */
    customers: z.array(reference).optional(),
    /** Only `with=catalog_elements`. */
    catalog_elements: z.array(linkedElement).optional(),
    /** Only `with=social_profiles`. */
    social_profiles: z.array(socialProfile).optional(),
  }),
}).meta({ id: 'Contact' });

const writable = {
  /** The whole name; or its parts below. */
  name: z.string().optional(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
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

export const contactCreate = open(writable).meta({ id: 'ContactCreate' });

export const contactUpdate = open({
  id,
  ...writable,
  updated_at: timestamp.optional(),
  tags_to_delete: z.array(tagReference).optional(),
}).meta({ id: 'ContactUpdate' });
