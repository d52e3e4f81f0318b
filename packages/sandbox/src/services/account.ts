import { account as service } from '@amokit/contract';
import { ok } from '../api/answer.ts';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { entityNames } from './lib/entity-names.ts';
import { taskTypes } from './lib/task-types.ts';
import { timezoneOffset } from './lib/timezone.ts';

const datetime = {
  ru: { date: 'd.m.Y', short: 'd.m.Y', time: 'H:i', pattern: 'd.m.Y H:i' },
  en: { date: 'm/d/Y', short: 'm/d/Y', time: 'h:i A', pattern: 'm/d/Y h:i A' },
} as const;

function embedded(call: Call): Record<string, unknown> {
  const { db, query } = call;
  const { account, rows } = db;
  const form = datetime[account.language];
  return {
    ...(query.with.has('amojo_rights') && {
      amojo_rights: { can_direct: true, can_create_groups: true },
    }),
    ...(query.with.has('users_groups') && {
      users_groups: [...rows.groups.values()].map(({ id, name, uuid }) => ({ id, name, uuid })),
    }),
    ...(query.with.has('entity_names') && { entity_names: entityNames }),
    ...(query.with.has('task_types') && { task_types: taskTypes(account) }),
    ...(query.with.has('datetime_settings') && {
      datetime_settings: {
        date_pattern: form.pattern,
        short_date_pattern: form.short,
        short_time_pattern: form.time,
        date_format: form.date,
        // The vendor's own misprint, which some clients read.
        date_formant: form.date,
        time_format: form.time,
        timezone: account.timezone,
        timezone_offset: timezoneOffset(account.timezone, db.clock.millis()),
      },
    }),
  };
}

function view(call: Call): Record<string, unknown> {
  const { account } = call.db;
  const withs = call.query.with;
  return {
    id: account.id,
    name: account.name,
    subdomain: account.subdomain,
    created_at: account.created_at,
    created_by: account.created_by,
    updated_at: account.created_at,
    updated_by: account.created_by,
    current_user_id: call.user.id,
    country: account.country,
    currency: account.currency,
    currency_symbol: account.currency_symbol,
    customers_mode: account.customers_mode,
    is_unsorted_on: true,
    is_loss_reason_enabled: true,
    is_helpbot_enabled: false,
    is_technical_account: true,
    contact_name_display_order: 1,
    mobile_feature_version: 0,
    ...(withs.has('amojo_id') && { amojo_id: account.amojo_id }),
    ...(withs.has('uuid') && { uuid: account.uuid }),
    ...(withs.has('version') && { version: 11 }),
    ...(withs.has('is_api_filter_enabled') && {
      is_api_filter_enabled: account.is_api_filter_enabled,
    }),
    ...(withs.has('invoices_settings') && {
      invoices_settings: { lang: account.language, invoices_catalog_id: null },
    }),
    ...(withs.has('drive_url') && { drive_url: call.driveUrl }),
    _links: { self: { href: `${call.origin}${call.path}` } },
    _embedded: embedded(call),
  };
}

/** How the sandbox plays the account. */
export const account: ServiceBehaviour = { service, methods: { get: (call) => ok(view(call)) } };
