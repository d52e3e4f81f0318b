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
import { isInTheOpen } from '../manifest/called-address.ts';
import { say } from '../say.ts';

export const i18nKey = z.string().regex(
  /^[\w-]+(\.[\w-]+)+$/,
  say({
    en: 'must be a key of the i18n files, as "settings.api_key"',
    ru: 'должен быть ключом файлов i18n, как "settings.api_key"',
  }),
);

const code = z.string().regex(
  /^[a-z]\w*$/i,
  say({
    en: 'must be made of Latin letters, digits and "_", and start with a letter',
    ru: 'состоит из латинских букв, цифр и "_" и начинается с буквы',
  }),
);

/** One by one, and each once. */
export const listOf = <T extends readonly [string, ...string[]]>(values: T) =>
  z
    .array(z.enum(values))
    .min(1, say({ en: 'must name at least one', ru: 'нужен хотя бы один пункт' }))
    .refine(
      (list) => new Set(list).size === list.length,
      say({ en: 'names one of them twice', ru: 'один из них назван дважды' }),
    );

const picture = (kinds: string) =>
  z.string().regex(
    new RegExp(`^images/[\\w./-]+\\.(${kinds})$`, 'i'),
    say({
      en: `must be a picture in the folder images (${kinds.replaceAll('|', ', ')})`,
      ru: `должна быть картинкой из папки images (${kinds.replaceAll('|', ', ')})`,
    }),
  );

/** Values by code, and not more than one of the type "custom", as the CRM draws only one. */
const fieldsOf = <T extends readonly [string, ...string[]]>(types: T) =>
  z
    .record(code, z.strictObject({ name: i18nKey, type: z.enum(types), required: z.boolean() }))
    .refine(
      (fields) => Object.values(fields).filter(({ type }) => type === 'custom').length < 2,
      say({
        en: 'may have one field of the type "custom", as the CRM draws only one',
        ru: 'может иметь одно поле типа "custom": CRM рисует только одно',
      }),
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
            error: say({
              en: 'must be an SVG in the folder images, or one for "light" and one for "dark"',
              ru: 'должна быть SVG из папки images, или по одной для "light" и "dark"',
            }),
          }),
          after: z.enum(systemMenuItems).optional(),
          submenu: menuSubitems.optional(),
        }),
      )
      .refine(
        (items) => systemMenuItems.every((item) => !Object.hasOwn(items, item)),
        say({
          en: `may not use the codes of the system: ${systemMenuItems.join(', ')}`,
          ru: `не может занимать коды системы: ${systemMenuItems.join(', ')}`,
        }),
      )
      .optional(),
    stats: menuSubitems.optional(),
    settings: menuSubitems.optional(),
    hidden: listOf(systemMenuItems)
      .refine(
        (list) => !list.includes('settings'),
        say({
          en: 'may not have "settings", which the CRM always shows',
          ru: 'не может скрыть "settings": CRM всегда показывает этот пункт',
        }),
      )
      .optional(),
  })
  .refine(
    ({ items, stats, settings }) => items || stats || settings,
    say({
      en: 'must have items, or some in stats or settings',
      ru: 'нужны items, или пункты в stats или settings',
    }),
  )
  .refine(
    ({ stats, hidden }) => !(stats && hidden?.includes('stats')),
    say({
      en: 'hides "stats", in which it has items',
      ru: 'скрывает "stats", где у него есть пункты',
    }),
  );

const calledByTheCrm = {
  error: say({
    en: 'must be an address that starts with https://: the CRM posts to it',
    ru: 'должен быть адресом, который начинается с https://: CRM шлёт на него хуки',
  }),
};

const trigger = z.strictObject({
  fields: fieldsOf(triggerFieldTypes),
  webhook_url: z
    .url({ protocol: /^https?$/, ...calledByTheCrm })
    .refine((address) => !isInTheOpen(address), calledByTheCrm),
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
    .refine(
      (handlers) => some(handlers),
      say({ en: 'must have one block at least', ru: 'нужен хотя бы один блок' }),
    )
    .refine(
      (handlers) => {
        const sets = Object.values(handlers).map(({ settings }) =>
          Object.keys(settings).sort().join(' '),
        );
        return new Set(sets).size === sets.length;
      },
      say({
        en: 'has two blocks with the same codes of fields, by which alone the designer’s blocks are told apart',
        ru: 'содержит два блока с одинаковыми кодами полей, а конструктор различает блоки только по ним',
      }),
    )
    .refine(
      (handlers) => !Object.hasOwn(handlers, 'logo'),
      say({
        en: 'may not have a block "logo": the manifest keeps the picture there',
        ru: 'не может иметь блок "logo": там манифест держит картинку',
      }),
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
    .refine(some, say({ en: 'must have one source at least', ru: 'нужен хотя бы один источник' })),
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
        message: say({
          en: `names "${area}", and so does listPanel: a choice in the menu "More" can do one of the two`,
          ru: `называет "${area}", и listPanel тоже: выбор в меню «Ещё» может сделать только одно`,
        }),
      });
    }
  });
