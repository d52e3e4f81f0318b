import { z } from 'zod';
import { widgetLocales } from '../widget/locales.ts';
import { open } from './object.ts';

/** The key of a text in the i18n files, `widget.name`, or the text itself. */
export const i18nKey = z.string({ error: 'must be a string: the key of a text in i18n' }).min(1, {
  error: 'is empty: name the key of a text in i18n, for example "widget.name"',
});

/**
 * The block `widget` of a manifest.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/structure
 */
export const manifestWidget = open({
  name: i18nKey,
  description: i18nKey,
  short_description: i18nKey,
  version: z.string({ error: 'must be a string like "1.0.0": browsers cache the files by it' }),
  interface_version: z.int({ error: 'must be 2, the interface that the CRM has today' }),
  init_once: z.boolean({ error: 'must be true or false' }).optional(),
  locale: z
    .array(
      z.enum(widgetLocales, {
        error: `must be one of ${widgetLocales.join(', ')}`,
      }),
      { error: 'must be a list of languages, one for each file in i18n: ["ru", "en"]' },
    )
    .min(1, { error: 'is empty: name one language at least' }),
  installation: z.boolean({
    error: 'must be true, or false for a card without settings and installation',
  }),
  is_showcase: z.boolean({ error: 'must be true or false' }).optional(),
  support: open({
    link: z.string().optional(),
    email: z.string().optional(),
  }).optional(),
  /** Only of widgets that are older than integrations. */
  code: z
    .string()
    .regex(/^[a-z][a-z0-9A-Z_]*$/, {
      error: 'may have Latin letters, digits and _, and must start with a small letter',
    })
    .optional(),
  secret_key: z.string().optional(),
}).meta({ id: 'ManifestWidget' });
