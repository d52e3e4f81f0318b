import type { JQueryStatic } from './jquery.ts';

/** The domains of the brands: an account's page is at its name below one of them. */
const domains = { amocrm: ['amocrm.ru', 'amocrm.com'], kommo: ['kommo.com'] } as const;

interface Account {
  readonly brand: keyof typeof domains;
  readonly subdomain: string;
}

/**
 * Widgets of years put the address of their own page together: `https://<subdomain>.amocrm.ru/…`.
 * What jQuery asks for there is asked for here, as it is the same page in the CRM.
 */
export function answerAsAccount($: JQueryStatic, account: () => Account): void {
  $.ajaxPrefilter((options) => {
    const { brand, subdomain } = account();
    const asked = String(options.url);
    if (!URL.canParse(asked, location.href)) return;
    const { host, pathname, search } = new URL(asked, location.href);
    if (!domains[brand].some((domain) => host === `${subdomain}.${domain}`)) return;
    options.url = location.origin + pathname + search;
    options.crossDomain = false;
  });
}
