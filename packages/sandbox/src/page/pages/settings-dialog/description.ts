import type { PageState } from '../../../page-shapes/page-state.ts';
import { harmlessMarkup } from '../../texts/harmless-markup.ts';

/**
 * A widget's description as markup for the dialog. The CRM lets it hold HTML and the macros
 * `#SUBDOMAIN#`, `#LOGIN#` and others; scripts and handlers are taken out, as nothing but the
 * widget's own script may run.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/structure
 */
export function sanitizeDescription(text: string, { account, user }: PageState): string {
  const macros: Readonly<Record<string, string>> = {
    HOST: location.host,
    SUBDOMAIN: account.subdomain,
    LOGIN: user.login,
    ACCOUNT_ID: `${account.id}`,
    USER_ID: `${user.id}`,
    TOP_LEVEL_DOMAIN: location.hostname.split('.').at(-1) ?? '',
    API_HASH: '',
  };
  const filled = text
    .replace(/#([A-Z_]+)#/g, (macro, name: string) => macros[name] ?? macro)
    .replace(/#LINK#(.*?)#\/LINK#/g, '<a href="$1">$1</a>');
  const body = harmlessMarkup(filled);
  for (const link of body.querySelectorAll('a[href]')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
  }
  return body.innerHTML;
}
