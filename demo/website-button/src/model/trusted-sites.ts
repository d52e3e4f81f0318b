/** Trusted sites of one button at most. */
export const mostSites = 10;

/** What became of a text with sites. */
export interface SitesRead {
  /** Host names as the API wants them: `shop.example`, without scheme and path, each once. */
  readonly sites: readonly string[];
  /** What is no site, as it was typed. */
  readonly wrong: readonly string[];
}

const hostName =
  /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/** The host name in what a person typed or pasted; undefined where there is none. */
function siteOf(typed: string): string | undefined {
  try {
    const url = new URL(/^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`);
    const isPlain = /^https?:$/.test(url.protocol) && !url.username && !url.password;
    // Letters beyond ASCII become `xn--…`, the way browsers send them.
    return isPlain && hostName.test(url.hostname) ? url.hostname : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads sites out of a text: one a line, or parted by spaces, commas and semicolons. Addresses are
 * cut down to their hosts.
 *
 * @example
 * readSites('https://shop.example/cart\nmagazin.example'); //=> { sites: ['shop.example', 'magazin.example'], wrong: [] }
 */
export function readSites(text: string): SitesRead {
  const typed = text.split(/[\s,;]+/).filter(Boolean);
  const sites = new Set<string>();
  const wrong: string[] = [];
  for (const one of typed) {
    const site = siteOf(one);
    if (site) sites.add(site);
    else wrong.push(one);
  }
  return { sites: [...sites], wrong };
}
