import type { Host } from '@amokit/widget';
import type config from '../amokit.config.ts';
import type texts from '../i18n/en.json';

/** The CRM around this widget, with the types of its texts. */
export type WidgetHost = Host<typeof config, typeof texts>;

/** A text of the i18n files in the person's language. */
export type Translate = WidgetHost['t'];

/** The key of a text. */
export type TextKey = Parameters<Translate>[0];
