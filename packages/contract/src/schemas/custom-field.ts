/**
 * Definitions of custom fields.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/custom-fields
 * @module
 */
import { z } from 'zod';
import { birthdayReminds, customFieldTypes } from '../constants/custom-fields.ts';
import { open } from './object.ts';
import { id, requestId, selfLinks } from './primitives.ts';

/** A choice of a list field. */
export const customFieldEnum = open({
  id,
  value: z.string(),
  sort: z.int(),
  code: z.string().nullable().optional(),
}).meta({ id: 'CustomFieldEnum' });

/** A choice of a tree of categories. */
export const customFieldNested = open({
  id,
  parent_id: id.nullable(),
  value: z.string(),
  sort: z.int(),
}).meta({ id: 'CustomFieldNested' });

/** A status in which a field must be filled, or is hidden. */
export const fieldStatus = open({ pipeline_id: id, status_id: id }).meta({ id: 'FieldStatus' });

/** A level of a chained list. */
export const chainedList = open({
  title: z.string(),
  catalog_id: id,
  parent_catalog_id: id.nullable(),
}).meta({ id: 'ChainedList' });

export const customField = open({
  id,
  name: z.string(),
  type: z.enum(customFieldTypes),
  code: z.string().nullable(),
  sort: z.int(),
  account_id: id,
  entity_type: z.string(),
  /** `leads_123`, `default`; null where the field stands in none. */
  group_id: z.string().nullable().optional(),
  is_predefined: z.boolean().optional(),
  is_api_only: z.boolean(),
  is_deletable: z.boolean(),
  is_computed: z.boolean().optional(),
  settings: z.unknown().optional(),
  tracking_callback: z.string().nullable().optional(),
  /** Choices of select, multiselect, radiobutton, multitext, smart_address, legal_entity. */
  enums: z.array(customFieldEnum).nullable().optional(),
  /** Choices of category. */
  nested: z.array(customFieldNested).nullable().optional(),
  /** Levels of chained_list. */
  chained_lists: z.array(chainedList).nullable().optional(),
  /** Statuses of leads or customers in which the field must be filled. */
  required_statuses: z.array(fieldStatus).nullable().optional(),
  /** Statuses of leads in which the field is hidden. */
  hidden_statuses: z.array(fieldStatus).nullable().optional(),
  /** Of monetary: `RUB`. */
  currency: z.string().nullable().optional(),
  /** Of birthday. */
  remind: z.enum(birthdayReminds).nullable().optional(),
  /** Of linked_entity: `contacts`, `companies`, `contacts_and_companies` or the id of a list. */
  search_in: z.string().nullable().optional(),
  /** Of lists. */
  catalog_id: id.nullable().optional(),
  is_visible: z.boolean().nullable().optional(),
  is_required: z.boolean().nullable().optional(),
  request_id: requestId.optional(),
  _links: selfLinks.optional(),
}).meta({ id: 'CustomField' });
