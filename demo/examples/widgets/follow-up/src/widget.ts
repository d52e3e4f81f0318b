import { defineWidget, trigger } from '@amokit/widget';
import config from '../amokit.config.ts';

export default defineWidget(config, { trigger: trigger(() => import('./follow-up.tsx')) });
