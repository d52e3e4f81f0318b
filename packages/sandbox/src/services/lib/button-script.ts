import type { Account } from '../../store/db.ts';
import type { WebsiteButtonRow } from '../../store/platform-rows.ts';

/** The global names and the address of the two brands. */
const brands = {
  amocrm: { call: 'amoSocialButton', info: 'amo_social_button', host: 'gso.amocrm.ru' },
  kommo: { call: 'crmPlugin', info: 'crm_plugin', host: 'gso.kommo.com' },
} as const;

/**
 * The element for the pages of a website. It has the documented globals: a queue for commands, and
 * what the button is. Its script lies at the vendor, where a button of a sandbox is not known.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/crm_plugin
 */
export function buttonScript(row: WebsiteButtonRow, { brand, language }: Account): string {
  const { call, info, host } = brands[brand];
  const about = JSON.stringify({
    id: String(row.button_id),
    hash: row.hash,
    locale: language,
    inline: row.trusted_websites.length === 0,
  });
  return [
    '<script>',
    `window.${call} = window.${call} || function () { (${call}.q = ${call}.q || []).push(arguments); };`,
    `window.${info} = Object.assign(${about}, { setMeta: function (meta) { this.meta = meta; } });`,
    '</script>',
    `<script id="${info}_script" async src="https://${host}/js/button.js"></script>`,
  ].join('');
}
