/**
 * An account as `amokit pull` writes it: what it is like, and nobody in it. Items have the keys of
 * the API's answers, without names of people.
 *
 * @module
 */
import { catalogTypes, customersModes } from '@amokit/contract';
import { z } from 'zod';

const id = z.int().nonnegative();

const isTimezone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

/** Where a thing stands among others matters less than the thing. */
const sort = z.int().catch(0);

const letters = z.record(z.string(), z.string());

const rights = z.object({
  leads: letters.nullish(),
  contacts: letters.nullish(),
  companies: letters.nullish(),
  tasks: letters.nullish(),
  mail_access: z.boolean().optional(),
  catalog_access: z.boolean().optional(),
  files_access: z.boolean().optional(),
  status_rights: z
    .array(
      z.object({
        entity_type: z.string().optional(),
        pipeline_id: id,
        status_id: id,
        rights: letters.nullable(),
      }),
    )
    .nullish(),
  catalog_rights: z.array(z.object({ catalog_id: id, rights: letters.nullable() })).nullish(),
});

const description = z.object({
  id,
  level: z.string(),
  description: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
});

const status = z.object({
  id,
  name: z.string(),
  sort,
  is_editable: z.boolean(),
  color: z.string(),
  type: z.int(),
  descriptions: z.array(description).default([]),
});

const pipeline = z.object({
  id,
  name: z.string(),
  sort,
  is_main: z.boolean(),
  is_unsorted_on: z.boolean(),
  is_archive: z.boolean(),
  statuses: z.array(status),
});

const choice = z.object({
  id,
  value: z.string(),
  sort,
  code: z.string().nullable().default(null),
});
const nested = z.object({
  id,
  parent_id: id.nullable(),
  value: z.string(),
  sort,
});

const fieldStatuses = z.array(z.object({ pipeline_id: id, status_id: id })).nullish();

/** What only some types of fields have. */
const fieldExtras = {
  required_statuses: fieldStatuses,
  hidden_statuses: fieldStatuses,
  tracking_callback: z.string().nullish(),
  remind: z.string().nullish(),
  currency: z.string().nullish(),
  chained_lists: z
    .array(z.object({ title: z.string(), catalog_id: id, parent_catalog_id: id.nullable() }))
    .nullish(),
  search_in: z.union([z.string(), z.int()]).nullish(),
  is_deletable: z.boolean().optional(),
  is_visible: z.boolean().nullish(),
  is_required: z.boolean().nullish(),
};

const field = z.object({
  id,
  name: z.string(),
  type: z.string(),
  code: z.string().nullable(),
  sort,
  group_id: z.string().nullable().default(null),
  is_api_only: z.boolean().default(false),
  is_predefined: z.boolean().default(false),
  enums: z.array(choice).nullable().default(null),
  nested: z.array(nested).nullable().default(null),
  ...fieldExtras,
});

const fieldGroup = z.object({
  id: z.string(),
  name: z.string(),
  sort,
  is_predefined: z.boolean(),
  type: z.enum(['custom_field_group', 'linked_group']).catch('custom_field_group'),
});

const catalog = z.object({
  id,
  name: z.string(),
  type: z.enum(catalogTypes).catch('regular'),
  sort,
  can_add_elements: z.boolean(),
  can_show_in_cards: z.boolean(),
  can_link_multiple: z.boolean(),
  can_be_deleted: z.boolean(),
  sdk_widget_code: z.string().nullable().default(null),
  created_at: z.int(),
  updated_at: z.int(),
});

const taskType = z.object({
  id,
  name: z.string(),
  color: z.string().nullable(),
  icon_id: z.int().nullable(),
  code: z.string().nullable(),
});

export const pulledAccount = z.object({
  format: z.literal('amokit-account-1'),
  account: z.object({
    id,
    brand: z.enum(['amocrm', 'kommo']),
    language: z.enum(['ru', 'en']),
    timezone: z.string().refine(isTimezone, { error: 'is no time zone' }),
    country: z.string(),
    currency: z.string(),
    currency_symbol: z.string(),
    customers_mode: z.enum(customersModes).catch('disabled'),
    is_api_filter_enabled: z.boolean(),
    is_products_enabled: z.boolean(),
  }),
  task_types: z.array(taskType).optional(),
  currencies: z.array(z.string()),
  groups: z.array(z.object({ id, name: z.string() })),
  users: z.array(
    z.object({
      id,
      lang: z.string(),
      is_admin: z.boolean(),
      is_free: z.boolean(),
      is_active: z.boolean(),
      group_id: id.nullable(),
      role_id: id.nullable(),
      rights,
    }),
  ),
  roles: z.array(z.object({ id, name: z.string(), rights })),
  pipelines: z.array(pipeline).min(1),
  loss_reasons: z.array(
    z.object({
      id,
      name: z.string(),
      sort,
      created_at: z.int(),
      updated_at: z.int(),
    }),
  ),
  /** By the entity as the API's path has it: `leads`, `customers/segments`, `catalogs/1234`. */
  field_groups: z.record(z.string(), z.array(fieldGroup)),
  fields: z.record(z.string(), z.array(field)),
  catalogs: z.array(catalog),
  sources: z.array(
    z.object({
      id,
      name: z.string(),
      pipeline_id: id,
      external_id: z.string(),
      default: z.boolean(),
      origin_code: z.string().nullable(),
    }),
  ),
  customer_statuses: z.array(
    z.object({
      id,
      name: z.string(),
      sort,
      color: z.string(),
      type: z.int(),
      is_default: z.boolean(),
      conditions: z.array(z.array(z.unknown())),
    }),
  ),
  segments: z.array(
    z.object({
      id,
      name: z.string(),
      color: z.string(),
      available_products_price_types: z.array(z.int()).nullable().default(null),
      created_at: z.int(),
      updated_at: z.int(),
    }),
  ),
});

/** An account without its people, as it is kept in a file. */
export type PulledAccount = z.output<typeof pulledAccount>;

/** Whether a file is of a pulled account, whatever else may be wrong with it. */
export const looksPulled = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  String(value.format).startsWith('amokit-account-');
