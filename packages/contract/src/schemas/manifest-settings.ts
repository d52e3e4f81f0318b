import { z } from 'zod';
import { salesbotFieldTypes, settingTypes, triggerFieldTypes } from '../widget/features.ts';
import { i18nKey } from './manifest-widget.ts';
import { open } from './object.ts';

/**
 * A field of the settings dialog.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/fields
 */
export const manifestSetting = open({
  name: i18nKey,
  type: z.enum(settingTypes, { error: `must be one of ${settingTypes.join(', ')}` }),
  required: z.boolean({ error: 'must be true or false' }).optional(),
  default_value: z.union([z.string(), z.number()]).optional(),
  placeholder: z.string().optional(),
}).meta({ id: 'ManifestSetting' });

/** The fields of the settings dialog by their codes. */
export const manifestSettings = z
  .record(z.string(), manifestSetting, {
    error: 'must be an object: the fields of the settings dialog by their codes',
  })
  .meta({ id: 'ManifestSettings' });

/**
 * The block `dp`: a trigger in the digital pipeline.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/digital_pipeline
 */
export const manifestDp = open({
  settings: z
    .record(
      z.string(),
      open({
        ...manifestSetting.shape,
        type: z.enum(triggerFieldTypes, {
          error: `must be one of ${triggerFieldTypes.join(', ')}`,
        }),
      }),
    )
    .optional(),
  action_multiple: z.boolean({
    error: 'must be true if the trigger may be stretched over several stages, else false',
  }),
  webhook_url: z
    .url({ protocol: /^https?$/, error: 'must be an https address that takes the hook' })
    .optional(),
  title: i18nKey.optional(),
}).meta({ id: 'ManifestDp' });

/**
 * The block `salesbot_designer`: blocks of the bot's designer by their codes; `logo` stands beside
 * them.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/salesbot_widget
 */
export const manifestSalesbotHandler = open({
  name: i18nKey,
  settings: z
    .record(
      z.string(),
      open({
        name: i18nKey,
        type: z.enum(salesbotFieldTypes, { error: 'must be text, numeric or url' }),
        default_value: z.union([z.string(), z.number()]).optional(),
        manual: z.boolean({ error: 'must be true or false' }).optional(),
        required: z.boolean().optional(),
        hint: z.string().optional(),
      }),
    )
    .optional(),
}).meta({ id: 'ManifestSalesbotHandler' });

export const manifestSalesbotDesigner = z
  .object({ logo: z.string().optional() })
  .catchall(manifestSalesbotHandler)
  .meta({ id: 'ManifestSalesbotDesigner' });
