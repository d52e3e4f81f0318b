import { defineWidget } from '@amokit/widget';
import config from '../amokit.config.ts';

export default defineWidget(config, {
  panel: () => import('./panel.tsx'),
  settings: () => import('./settings.tsx'),
});
