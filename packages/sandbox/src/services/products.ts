import { products as service } from '@amokit/contract';
import { productsSettingsWrite } from '@amokit/contract/schemas';
import { ok } from '../api/answer.ts';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { readOne } from '../api/validate.ts';
import { addCatalog } from './lib/new-catalog.ts';

const names = { ru: 'Товары', en: 'Products' } as const;

const listOf = ({ db }: Call) =>
  [...db.rows.catalogs.values()].find(({ type }) => type === 'products');

const settings = (call: Call) => ({
  is_enabled: call.db.account.is_products_enabled,
  catalog_id: listOf(call)?.id ?? null,
});

/** How the sandbox plays the switch of the products list; the list is made when it is first on. */
export const products: ServiceBehaviour = {
  service,
  methods: {
    settings: (call) => ok(settings(call)),
    updateSettings(call) {
      const { is_enabled } = readOne(call, productsSettingsWrite).input;
      const { account } = call.db;
      if (is_enabled && !listOf(call))
        addCatalog(call, { name: names[account.language], type: 'products' });
      account.is_products_enabled = is_enabled;
      return ok(settings(call));
    },
  },
};
