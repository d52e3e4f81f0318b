import { hostOf } from '../../server/origins.ts';
import type { Account } from '../../store/db.ts';
import type { WebsiteButtonRow } from '../../store/platform-rows.ts';

/** The global names of the two brands. */
export const buttonNames = {
  amocrm: { call: 'amoSocialButton', info: 'amo_social_button' },
  kommo: { call: 'crmPlugin', info: 'crm_plugin' },
} as const;

/**
 * The element for the pages of a website. It has the documented globals: a queue for commands, and
 * what the button is, with `setMeta`, whose values gather in `params`. The script that it loads lies
 * on a host of its own, as at the vendor.
 *
 * @param origin of the one who asks: it has the port
 * @see https://www.amocrm.ru/developers/content/web_sdk/crm_plugin
 */
export function buttonScript(
  row: WebsiteButtonRow,
  { brand, language }: Account,
  origin: string,
): string {
  const { call, info } = buttonNames[brand];
  const host = hostOf(brand, 'gso', Number(new URL(origin).port));
  const about = {
    id: String(row.button_id),
    hash: row.hash,
    locale: language,
    inline: row.trusted_websites.length === 0,
  };
  const fields = Object.entries(about).map(([name, value]) => `${name}:${JSON.stringify(value)}`);
  return [
    '<script>(function(page){',
    `page.${info}={${fields.join(',')},setMeta:function(meta){(this.params=this.params||[]).push(meta)}};`,
    `var call=page.${call}=page.${call}||function(){(call.q=call.q||[]).push(arguments)};`,
    "var script=page.document.createElement('script');",
    `script.id='${info}_script';script.async=true;script.src='http://${host}/js/button.js';`,
    'page.document.head.appendChild(script)',
    '})(window);</script>',
  ].join('');
}
