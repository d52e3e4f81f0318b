import type { Addresses } from '../server/addresses.ts';
import { originNames } from '../server/origins.ts';
import type { Db } from '../store/db.ts';

/** Where the account is now: the answer of both look-ups. */
export function accountDomain(db: Db, addresses: Addresses, host: string) {
  const domain = addresses.account(host);
  return {
    id: db.account.id,
    subdomain: db.account.subdomain,
    domain,
    top_level_domain: db.account.brand === 'amocrm' ? 'ru' : 'com',
  };
}

const form = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Gives the account another subdomain. Its old address then knows no account any more.
 *
 * @throws {Error} for what can not be a subdomain
 */
export function renameAccount(db: Db, subdomain: string): void {
  if (!form.test(subdomain) || originNames.some((name) => name === subdomain))
    throw new Error(`"${subdomain}" can not be the account's subdomain: use letters, digits and -`);
  const { account } = db;
  const former = (account.former_subdomains ?? []).filter((name) => name !== subdomain);
  if (account.subdomain !== subdomain) former.push(account.subdomain);
  account.former_subdomains = former;
  account.subdomain = subdomain;
}
