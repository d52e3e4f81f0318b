import { advancedSettings, defineWidget } from '@amokit/widget';
import config from '../amokit.config.ts';

export default defineWidget(config, {
  advancedSettings: advancedSettings(() => import('./fill-report.tsx')),
});
