import { background, defineWidget } from '@amokit/widget';
import config from '../amokit.config.ts';

export default defineWidget(config, {
  background: background(config, {
    // Runs once in a session; `host.signal` ends it when the widget is switched off.
    start: async ({ host }) => (await import('./watch.ts')).watch(host),
  }),
});
