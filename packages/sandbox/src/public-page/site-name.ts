import { hostOf } from '../server/origins.ts';
import type { Db } from '../store/db.ts';

/**
 * The name of the website that a host is, or plays: `shop.example.site.amocrm.localhost:8484` plays
 * `shop.example`. Any other host, such as that of a website under development, is itself.
 */
export function siteNameOf(host: string, { account }: Db): string {
  const [name = '', port] = host.toLowerCase().split(':');
  const stage = `.${hostOf(account.brand, 'site', Number(port)).split(':')[0]}`;
  return name.endsWith(stage) ? name.slice(0, -stage.length) : name;
}

/** The host name in what somebody has entered as a trusted site. */
function hostIn(website: string): string {
  const text = website.trim().toLowerCase();
  const url = text.includes('://') ? text : `http://${text}`;
  return URL.canParse(url) ? new URL(url).hostname : text;
}

/** Whether a website is among the trusted ones; with or without `www.` it is the same. */
export function isTrusted(site: string, websites: readonly string[]): boolean {
  const bare = (name: string) => name.replace(/^www\./, '');
  return websites.some((website) => bare(hostIn(website)) === bare(site));
}
