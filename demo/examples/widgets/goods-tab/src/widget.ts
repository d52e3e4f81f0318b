import { cardTab, defineWidget } from '@amokit/widget';
import config from '../amokit.config.ts';

export default defineWidget(config, {
  cardTab: cardTab(() => import('./goods-tab.tsx')),
});
