import { createClient, currencies } from '@amokit/client';
import type { Run } from './lib/setting.ts';

/** Currencies that the account knows, by their ISO codes. */
export const run: Run = async ({ connection, tell }) => {
  const crm = createClient({ ...connection, services: { currencies } });

  const codes = new Set<string>();
  for await (const { code } of crm.currencies.each()) codes.add(code);
  tell(`The account knows ${codes.size} currencies: ${[...codes].slice(0, 5).join(', ')}.`);

  const names = new Intl.DisplayNames('en', { type: 'currency' });
  for (const code of ['RUB', 'KZT', 'BRL'])
    tell(`${names.of(code)}: ${codes.has(code) ? 'can be chosen' : 'is not there'}.`);
};
