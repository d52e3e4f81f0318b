import { originOf } from '../client-options.ts';
import { AmoUsageError } from '../errors/usage-error.ts';
import { vendorOrigins } from './brands.ts';
import type { Integration } from './integration.ts';

/**
 * The origin of a host to which the secret may go: one of the vendor's or of the integration's
 * `trust`. The `referer` of a redirect can be written by anybody, so that a host of theirs would be
 * handed the secret otherwise.
 *
 * @param address a host as the CRM names it, `example.amocrm.ru`, or an address
 * @throws {@link AmoUsageError} for every other host
 */
export function trustedOrigin(address: string | URL, integration: Integration): string {
  const trusted = [...vendorOrigins, ...(integration.trust ?? [])].flatMap(
    (its) => originOf(its) ?? [],
  );
  const found = candidates(String(address)).find((origin) =>
    trusted.some((its) => isAtOrBelow(origin, its)),
  );
  if (found) return found;
  throw new AmoUsageError(
    `This host is none of the CRM's, so that it must not get the integration's secret: ${JSON.stringify(hostOf(address))}. A sandbox's origin goes into trust: { trust: ['http://127.0.0.1:8484'] }`,
  );
}

/** A bare host is on https, or on http where only that is trusted. */
function candidates(address: string): string[] {
  const written = /^[a-z]+:\/\//i.test(address)
    ? [address]
    : /^[a-z0-9.:-]+$/i.test(address)
      ? [`https://${address}`, `http://${address}`]
      : [];
  return written.flatMap((text) => originOf(text) ?? []);
}

function isAtOrBelow(origin: string, trusted: string): boolean {
  const [its, other] = [new URL(origin), new URL(trusted)];
  return (
    origin === trusted ||
    (its.protocol === other.protocol &&
      its.port === other.port &&
      its.hostname.endsWith(`.${other.hostname}`))
  );
}

/** What may be said of an address: not its path or its password. */
function hostOf(address: string | URL): string {
  const [origin] = candidates(String(address));
  return origin ? new URL(origin).host : 'no address';
}
