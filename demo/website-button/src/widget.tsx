import { advancedSettings, defineWidget, leadSource } from '@amokit/widget';
import config from '../amokit.config.ts';

export default defineWidget(config, {
  leadSource: leadSource(() => import('./lead-source/lead-source.ts')),
  settings: () => import('./settings/settings.tsx'),
  advancedSettings: advancedSettings(() => import('./advanced-settings/advanced-settings.tsx')),
});
