import type { IncomingMessage } from 'node:http';
import type { Db } from '../store/db.ts';
import { hostOf } from './origins.ts';

const moving = ['www'] as const;

/**
 * Where a page of the account is since the sandbox plays the other brand, `undefined` for whatever
 * is not a person's browser on its way to one. Programs are not led on: their address is wrong.
 */
export function atOtherBrand(
  { account }: Db,
  { headers, method, url = '/' }: IncomingMessage,
  port: number,
): string | undefined {
  if (method !== 'GET' || !headers.accept?.includes('text/html')) return undefined;
  const other = account.brand === 'amocrm' ? 'kommo' : 'amocrm';
  const asked = headers.host?.toLowerCase();
  const name = [account.subdomain, ...moving].find((one) => hostOf(other, one, port) === asked);
  if (name === undefined || !url.startsWith('/')) return undefined;
  return `http://${hostOf(account.brand, name, port)}${url}`;
}
