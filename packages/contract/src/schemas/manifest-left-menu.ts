import { z } from 'zod';
import { systemMenuItems } from '../widget/features.ts';
import { i18nKey } from './manifest-widget.ts';
import { open } from './object.ts';

const submenu = z.record(
  z.string(),
  open({ title: i18nKey, sort: z.int({ error: 'must be a whole number' }).optional() }),
);

/** An item of the left menu. An item of the system is extended by `submenu`, or hidden. */
export const manifestLeftMenuItem = open({
  title: i18nKey.optional(),
  icon: z.string().optional(),
  icons: open({ light: z.string(), dark: z.string() }).optional(),
  sort: open({
    after: z.enum(systemMenuItems, { error: `must be one of ${systemMenuItems.join(', ')}` }),
  }).optional(),
  submenu: submenu.optional(),
  is_hidden: z.boolean().optional(),
}).meta({ id: 'ManifestLeftMenuItem' });

/**
 * The block `left_menu`, for public integrations.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/left_menu
 */
export const manifestLeftMenu = z
  .record(z.string(), manifestLeftMenuItem)
  .meta({ id: 'ManifestLeftMenu' });
