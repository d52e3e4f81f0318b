/**
 * `manifest.json` of a widget.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/structure
 * @module
 */
import { z } from 'zod';
import { locationBlocks, locations } from '../widget/locations.ts';
import { manifestLeftMenu } from './manifest-left-menu.ts';
import { manifestDp, manifestSalesbotDesigner, manifestSettings } from './manifest-settings.ts';
import { i18nKey, manifestWidget } from './manifest-widget.ts';
import { open } from './object.ts';

/** What the host needs of a manifest in order to run a widget. */
export const manifest = open({
  widget: manifestWidget,
  locations: z
    .array(z.string({ error: 'must be a string: the name of a location' }), {
      error: 'must be a list of locations: ["lcard-1", "settings"]',
    })
    .optional(),
  settings: manifestSettings.optional(),
  dp: manifestDp.optional(),
  advanced: open({ title: i18nKey }).optional(),
  tour: open({
    is_tour: z.boolean({ error: 'must be true' }),
    tour_images: z
      .record(
        z.string(),
        z.array(z.string(), { error: 'must be a list of paths: ["/images/tour_1.png"]' }),
      )
      .optional(),
    tour_description: i18nKey.optional(),
  }).optional(),
  salesbot_designer: manifestSalesbotDesigner.optional(),
  sms: open({ endpoint: z.url({ error: 'must be an https address' }) }).optional(),
  mobile: open({
    frame_url: z.url({ error: 'must be an https address' }),
    color: z.string().regex(/^#?[0-9a-fA-F]{3,8}$/, { error: 'must be a colour like #339DC7' }),
  }).optional(),
  amoforms_settings: open({
    title: i18nKey,
    required: z.boolean().optional(),
    error_text: i18nKey.optional(),
  }).optional(),
  left_menu: manifestLeftMenu.optional(),
}).meta({ id: 'Manifest' });

const location = new RegExp(`^(${locations.join('|')})(-[01])?$`);

/**
 * What the CRM takes at upload: a manifest that also agrees with itself. Every issue carries the
 * name of the rule in `params.rule`.
 *
 * @example
 * const { success, error } = uploadableManifest.safeParse(JSON.parse(text));
 */
export const uploadableManifest = manifest.check((context) => {
  const { widget, locations: places = [], settings } = context.value;
  const report = (rule: string, path: (string | number)[], message: string) =>
    context.issues.push({ code: 'custom', input: context.value, path, message, params: { rule } });

  const named = new Set(places);
  for (const [index, place] of places.entries()) {
    const path = ['locations', index];
    if (!location.test(place)) {
      report('location-unknown', path, `"${place}" is not a location of the CRM`);
    } else if (/^everywhere-/.test(place)) {
      report('location-suffix', path, '"everywhere" takes no suffix: it never has a panel');
    } else if (place.endsWith('-1') && named.has(place.replace(/1$/, '0'))) {
      report(
        'location-twice',
        path,
        `"${place}" and "${place.replace(/1$/, '0')}" exclude one another`,
      );
    }
  }
  for (const [name, block] of Object.entries(locationBlocks)) {
    const index = places.findIndex((place) => place.replace(/-[01]$/, '') === name);
    if (index >= 0 && context.value[block] === undefined) {
      report(
        'location-block',
        ['locations', index],
        `the location "${name}" needs the block "${block}" in the manifest`,
      );
    }
  }
  if (widget.interface_version !== 2) {
    report(
      'interface-version',
      ['widget', 'interface_version'],
      'must be 2, the interface that the CRM has today',
    );
  }
  if (widget.is_showcase && widget.installation) {
    report('showcase', ['widget', 'is_showcase'], 'needs "installation": false');
  }
  if (!widget.support?.link && !widget.support?.email) {
    report('support', ['widget', 'support'], 'needs a link or an email where people get help');
  }
  const custom = Object.entries(settings ?? {}).filter(([, field]) => field.type === 'custom');
  for (const [code] of custom.slice(1)) {
    report('custom-once', ['settings', code, 'type'], 'only one field may have the type "custom"');
  }
});
