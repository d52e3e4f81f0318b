import type { Host } from '@amokit/widget';
import type config from '../amokit.config.ts';
import type texts from '../i18n/en.json';

/** The CRM around this widget, with the types of its own settings and texts. */
export type WidgetHost = Host<typeof config, typeof texts>;
