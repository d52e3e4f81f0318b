import type { Host } from '@amokit/widget';
import type config from '../amokit.config.ts';
import type texts from '../i18n/en.json';

export type WidgetHost = Host<typeof config, typeof texts>;
