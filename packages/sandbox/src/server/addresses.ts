import type { Db } from '../store/db.ts';
import { hostOf, type Ports } from './origins.ts';

/**
 * The sandbox's own addresses. Who came to the plain 127.0.0.1 hears of plain addresses, who used
 * names hears of names: programs do not resolve `*.localhost` everywhere, browsers do.
 */
export interface Addresses {
  /** `demo.amocrm.localhost:8484`, or `127.0.0.1:8484` for a plain caller. */
  readonly account: (host: string) => string;
  /** Where a renamed account is looked up. */
  readonly www: (host: string) => string;
  readonly drive: (host: string) => string;
  /** `amocrm.localhost:8484` */
  readonly base: () => string;
  readonly named: (name: string) => string;
}

export const isPlain = (host: string): boolean => host.startsWith('127.0.0.1');

export function createAddresses(db: Db, ports: Ports): Addresses {
  const named = (name: string) => hostOf(db.account.brand, name, ports.main);
  const plain = () => `127.0.0.1:${ports.main}`;
  return {
    account: (host) => (isPlain(host) ? plain() : named(db.account.subdomain)),
    www: (host) => (isPlain(host) ? plain() : named('www')),
    drive: (host) => (isPlain(host) ? `127.0.0.1:${ports.drive}` : named('drive')),
    base: () => `${db.account.brand}.localhost:${ports.main}`,
    named,
  };
}
