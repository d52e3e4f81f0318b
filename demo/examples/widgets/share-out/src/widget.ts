import { defineWidget, listAction } from '@amokit/widget';
import config from '../amokit.config.ts';

export default defineWidget(config, {
  listAction: listAction(() => import('./share-out.ts')),
});
