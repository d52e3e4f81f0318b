/**
 * What the features of `amokit.config.ts` may hold, one by one and beside each other.
 *
 * @module
 */
import {
  cardAreas,
  contactActionTypes,
  listAreas,
  panelAreas,
  salesbotFieldTypes,
  settingTypes,
  systemMenuItems,
  triggerFieldTypes,
} from '@amokit/contract';
import { z } from 'zod';

export const i18nKey = z
  .string()
  .regex(/^[\w-]+(\.[\w-]+)+$/, 'must be a key of the i18n files, as "settings.api_key"');

const code = z
  .string()
  .regex(/^[a-z]\w*$/i, 'must be made of Latin letters, digits and "_", and start with a letter');

/** One by one, and each once. */
export const listOf = <T extends readonly [string, ...string[]]>(values: T) =>
  z
    .array(z.enum(values))
    .min(1, 'must name at least one')
    .refine((list) => new Set(list).size === list.length, 'names one of them twice');

const picture = (kinds: string) =>
  z
    .string()
    .regex(
      new RegExp(`^images/[\\w./-]+\\.(${kinds})$`, 'i'),
      `must be a picture in the folder images (${kinds.replaceAll('|', ', ')})`,
    );

/** Values by code, and not more than one of the type "custom", as the CRM draws only one. */
const fieldsOf = <T extends readonly [string, ...string[]]>(types: T) =>
  z
    .record(code, z.strictObject({ name: i18nKey, type: z.enum(types), required: z.boolean() }))
    .refine(
      (fields) => Object.values(fields).filter(({ type }) => type === 'custom').length < 2,
      'may have one field of the type "custom", as the CRM draws only one',
    );

const some = (record: Readonly<Record<string, unknown>>) =>
  Object.values(record).some((value) => value !== undefined);

const menuSubitems = z.record(code, z.strictObject({ title: i18nKey, sort: z.int() }));

const svg = picture('svg');

const menuPage = z
  .strictObject({
    items: z
      .record(
        code,
        z.strictObject({
          title: i18nKey,
          icon: z.union([svg, z.strictObject({ light: svg, dark: svg })], {
            error: 'must be an SVG in the folder images, or one for "light" and one for "dark"',
          }),
          after: z.enum(systemMenuItems).optional(),
          submenu: menuSubitems.optional(),
        }),
      )
      .refine(
        (items) => systemMenuItems.every((item) => !Object.hasOwn(items, item)),
        `may not use the codes of the system: ${systemMenuItems.join(', ')}`,
      )
      .optional(),
    stats: menuSubitems.optional(),
    settings: menuSubitems.optional(),
    hidden: listOf(systemMenuItems)
      .refine(
        (list) => !list.includes('settings'),
        'may not have "settings", which the CRM always shows',
      )
      .optional(),
  })
  .refine(
    ({ items, stats, settings }) => items || stats || settings,
    'must have items, or some in stats or settings',
  )
  .refine(
    ({ stats, hidden }) => !(stats && hidden?.includes('stats')),
    'hides "stats", in which it has items',
  );

const trigger = z.strictObject({
  fields: fieldsOf(triggerFieldTypes),
  webhook_url: z.url({
    protocol: /^https$/,
    error: 'must be an address that starts with https://: the CRM posts to it',
  }),
  action_multiple: z.boolean(),
  title: i18nKey.optional(),
});

const salesbotBlock = z.strictObject({
  handlers: z
    .record(
      code,
      z.strictObject({
        name: i18nKey,
        settings: z.record(
          code,
          z.strictObject({
            name: i18nKey,
            type: z.enum(salesbotFieldTypes),
            default_value: z.string().optional(),
            manual: z.boolean().optional(),
          }),
        ),
      }),
    )
    .refine((handlers) => some(handlers), 'must have one block at least')
    .refine((handlers) => {
      const sets = Object.values(handlers).map(({ settings }) =>
        Object.keys(settings).sort().join(' '),
      );
      return new Set(sets).size === sets.length;
    }, 'has two blocks with the same codes of fields, by which alone the designer’s blocks are told apart')
    .refine(
      (handlers) => !Object.hasOwn(handlers, 'logo'),
      'may not have a block "logo": the manifest keeps the picture there',
    ),
  logo: picture('png|jpg|jpeg|svg').optional(),
});

const messageText = z.strictObject({ text: i18nKey }).optional();

const messageSource = z.strictObject({
  areas: listOf(cardAreas),
  sources: z
    .strictObject({
      sms: z.strictObject({}).optional(),
      chat: messageText,
      email: messageText,
      custom: messageText,
    })
    .refine(some, 'must have one source at least'),
});

const nothing = z.strictObject({}).optional();

/** What `features` may hold. */
export const featuresSchema = z
  .strictObject({
    panel: z.strictObject({ areas: listOf(cardAreas) }).optional(),
    settings: z.strictObject({ fields: fieldsOf(settingTypes) }).optional(),
    advancedSettings: z.strictObject({ title: i18nKey }).optional(),
    listPanel: z.strictObject({ areas: listOf(listAreas) }).optional(),
    listAction: z.strictObject({ areas: listOf(listAreas) }).optional(),
    menuPage: menuPage.optional(),
    trigger: trigger.optional(),
    salesbotBlock: salesbotBlock.optional(),
    leadSource: nothing,
    cardTab: z.strictObject({ areas: listOf(cardAreas) }).optional(),
    contactAction: z
      .strictObject({ types: listOf(contactActionTypes), areas: listOf(panelAreas) })
      .optional(),
    messageSource: messageSource.optional(),
    background: nothing,
    catalogElement: nothing,
  })
  .check(({ value: { listPanel, listAction }, issues }) => {
    for (const area of listAction?.areas ?? []) {
      if (!listPanel?.areas.includes(area)) continue;
      issues.push({
        code: 'custom',
        input: listAction,
        path: ['listAction', 'areas'],
        message: `names "${area}", and so does listPanel: a choice in the menu "More" can do one of the two`,
      });
    }
  });
