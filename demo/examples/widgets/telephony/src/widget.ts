import { background, contactAction, defineWidget } from '@amokit/widget';
import config from '../amokit.config.ts';
import type { Telephone } from './telephone.ts';

// The CRM builds this widget once for a session: what is kept here lives through all pages.
let telephone: Promise<Telephone> | undefined;

export default defineWidget(config, {
  background: background(config, {
    start({ host }) {
      telephone = import('./telephone.ts').then(({ createTelephone }) => createTelephone(host));
      return telephone;
    },
  }),
  contactAction: contactAction(config, {
    phone: async ({ value }) => (await telephone)?.call(value),
  }),
});
