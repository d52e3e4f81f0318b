/**
 * Buttons for websites (CRM Plugin).
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/sources-api
 * @module
 */
import { z } from 'zod';
import { open } from './object.ts';
import { id } from './primitives.ts';

/** A button. Until `creation_status` is `created` its settings are not there yet. */
export const websiteButton = open({
  account_id: id,
  /** By which all endpoints of buttons know it. */
  source_id: id,
  /** Null until it is created. */
  button_id: id.nullable(),
  is_duplication_control_enabled: z.boolean(),
  name: z.string(),
  creation_status: z.enum(['created', 'creation_pending']),
  pipeline_id: id.nullable(),
  /** The script element for the website's pages. Only `with=scripts`, and after an update. */
  script: z.string().nullable().optional(),
  /** Not documented, yet the PHP client needs it. */
  is_deleted: z.boolean(),
}).meta({ id: 'WebsiteButton' });

const websites = z.array(z.string().min(1)).max(10);

/** A new button. It needs trusted websites, or `is_used_in_app`. */
export const websiteButtonCreate = open({
  pipeline_id: id,
  trusted_websites: websites.optional(),
  is_used_in_app: z.boolean().optional(),
  name: z.string().optional(),
})
  .refine((button) => button.is_used_in_app || (button.trusted_websites ?? []).length > 0, {
    path: ['trusted_websites'],
    error: 'name one website at least, or set is_used_in_app',
  })
  .meta({ id: 'WebsiteButtonCreate' });

/** What can be told of a button that is being made. */
export const websiteButtonCreated = open({
  source_id: id,
  trusted_websites: z.array(z.string()),
  name: z.string().nullable().optional(),
}).meta({ id: 'WebsiteButtonCreated' });

/** More trusted websites. They are added only where there is one at least already. */
export const websiteButtonUpdate = open({
  trusted_websites: open({ add: websites }).optional(),
  name: z.string().optional(),
}).meta({ id: 'WebsiteButtonUpdate' });
