/**
 * Widgets of the account.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/widgets-api
 * @module
 */
import { z } from 'zod';
import { settingTypes } from '../widget/features.ts';
import { open } from './object.ts';
import { id, selfLinks } from './primitives.ts';

/** A field of a widget's settings. */
export const widgetSettingTemplate = open({
  key: z.string(),
  name: z.string(),
  type: z.enum(settingTypes),
  is_required: z.boolean(),
}).meta({ id: 'WidgetSettingTemplate' });

export const widget = open({
  id,
  code: z.string(),
  version: z.string(),
  rating: z.union([z.string(), z.number()]),
  settings_template: z.array(widgetSettingTemplate),
  is_lead_source: z.boolean(),
  is_work_with_dp: z.boolean(),
  is_crm_template: z.boolean(),
  client_uuid: z.string().nullable(),
  is_active_in_account: z.boolean(),
  pipeline_id: id.nullable(),
  /** Only for the token of the widget's own integration. */
  settings: z.record(z.string(), z.unknown()).nullable().optional(),
  _links: selfLinks.optional(),
}).meta({ id: 'Widget' });

/** The settings with which a widget is installed: the values by the codes of the fields. */
export const widgetInstall = z.record(z.string(), z.unknown()).meta({ id: 'WidgetInstall' });
