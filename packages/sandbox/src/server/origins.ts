import type { Brand } from '../page-shapes/page-state.ts';

/** The origins beside the account's, by the names of their hosts. */
export const originNames = ['widgets', 'drive', 'www', 'control', 'gso', 'site'] as const;

/** The origins of the sandbox, told apart by the `Host` header. */
export type OriginName = 'account' | (typeof originNames)[number];

/** `demo.amocrm.localhost` and its like: browsers resolve them to the loopback by themselves. */
export const hostOf = (brand: Brand, subdomain: string, port: number): string =>
  `${subdomain}.${brand}.localhost:${port}`;

/** The ports on which the sandbox listens; drive and control have plain ones of their own too. */
export interface Ports {
  readonly main: number;
  readonly drive: number;
  readonly control: number;
}

/**
 * The origin that a `Host` header names, `undefined` for a host that is not the sandbox's. So a
 * name that an attacker lets point to 127.0.0.1 reaches nothing.
 */
export function originOf(
  host: string | undefined,
  { brand, subdomain, ports }: { brand: Brand; subdomain: string; ports: Ports },
): OriginName | undefined {
  if (host === undefined) return undefined;
  const asked = host.toLowerCase();
  if (asked === `127.0.0.1:${ports.main}`) return 'account';
  if (asked === `127.0.0.1:${ports.drive}`) return 'drive';
  if (asked === `127.0.0.1:${ports.control}`) return 'control';
  if (asked === hostOf(brand, subdomain, ports.main)) return 'account';
  // Every name below `site.` plays a website of that name.
  if (asked.endsWith(`.${hostOf(brand, 'site', ports.main)}`)) return 'site';
  return originNames.find((name) => asked === hostOf(brand, name, ports.main));
}
