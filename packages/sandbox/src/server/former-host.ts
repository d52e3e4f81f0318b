import type { Db } from '../store/db.ts';
import { hostOf } from './origins.ts';

/** What the old address of a renamed account answers: there is no account there any more. */
const body = JSON.stringify({
  title: 'Unauthorized',
  type: 'https://httpstatus.es/401',
  status: 401,
  detail: 'Account not found',
  'error-code': 101,
});

/** The answer of a host where the account was before, `undefined` for all other hosts. */
export function formerHost({ account }: Db, host: string | undefined, port: number) {
  const asked = host?.toLowerCase();
  const was = account.former_subdomains?.some(
    (name) => hostOf(account.brand, name, port) === asked,
  );
  return was ? { status: 401, type: 'application/problem+json', body } : undefined;
}
