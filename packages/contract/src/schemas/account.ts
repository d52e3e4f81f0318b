/**
 * The account.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/account-info
 * @module
 */
import { z } from 'zod';
import { customersModes } from '../constants/customers-modes.ts';
import { open } from './object.ts';
import { id, selfLinks, timestamp, userId } from './primitives.ts';

export const usersGroup = open({
  id: z.int().nonnegative(),
  name: z.string(),
  uuid: z.string().nullable().optional(),
}).meta({ id: 'UsersGroup' });

/** A type of tasks. `code` is null for the account's own types. */
export const taskType = open({
  id,
  name: z.string(),
  color: z.string().nullable(),
  icon_id: z.int().nullable(),
  code: z.string().nullable(),
}).meta({ id: 'TaskType' });

/** How dates are written. `timezone_offset` is like `+03:00`. */
export const datetimeSettings = open({
  date_pattern: z.string(),
  short_date_pattern: z.string(),
  short_time_pattern: z.string(),
  date_format: z.string(),
  time_format: z.string(),
  timezone: z.string(),
  timezone_offset: z.string(),
}).meta({ id: 'DatetimeSettings' });

const forms = z.record(z.string(), z.string());
const entityName = open({
  gender: z.string(),
  singular_form: forms,
  plural_form: forms,
}).meta({ id: 'EntityName' });

export const account = open({
  id,
  name: z.string(),
  subdomain: z.string(),
  created_at: timestamp,
  created_by: userId,
  updated_at: timestamp,
  updated_by: userId,
  current_user_id: userId,
  country: z.string().nullable(),
  currency: z.string().nullable(),
  currency_symbol: z.string().nullable().optional(),
  customers_mode: z.enum(customersModes),
  is_unsorted_on: z.boolean(),
  is_loss_reason_enabled: z.boolean(),
  is_helpbot_enabled: z.boolean(),
  is_technical_account: z.boolean(),
  /** 1 first name first, 2 last name first. */
  contact_name_display_order: z.int(),
  mobile_feature_version: z.int(),
  /** Only with the `with` of the same name, as the keys below. */
  amojo_id: z.string().nullable().optional(),
  uuid: z.string().nullable().optional(),
  version: z.int().optional(),
  is_api_filter_enabled: z.boolean().optional(),
  drive_url: z.string().optional(),
  invoices_settings: open({
    lang: z.string().nullable(),
    invoices_catalog_id: z.int().nullable(),
  })
    .nullable()
    .optional(),
  entity_names: z.record(z.string(), z.record(z.string(), entityName)).optional(),
  _links: selfLinks,
  _embedded: open({
    amojo_rights: open({ can_direct: z.boolean(), can_create_groups: z.boolean() }).optional(),
    users_groups: z.array(usersGroup).optional(),
    task_types: z.array(taskType).optional(),
    datetime_settings: datetimeSettings.optional(),
    entity_names: z.record(z.string(), z.record(z.string(), entityName)).optional(),
  }).optional(),
}).meta({ id: 'Account' });
