import { currencies as service } from '@amokit/contract';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import { resource } from '../api/resource.ts';

/** How the sandbox plays the currencies of the account. */
export const currencies: ServiceBehaviour = {
  service,
  kinds: resource({
    rows: ({ db }) => db.rows.currencies,
    view: ({ id }) => ({ code: id }),
    href: (row, call) => `${call.origin}/api/v4/currencies/${row.id}`,
  }),
};
