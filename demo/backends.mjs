/**
 * The backends of both demos beside one sandbox: `amokit sandbox --backend demo/backends.mjs`.
 * `demo/start.mjs` has built the zips for these ports.
 */

import { addBot } from './salesbot-page/start/bot.mjs';
import * as salesbotPage from './salesbot-page/start.mjs';
import * as websiteButton from './website-button/start.mjs';

const words = {
  ru: {
    button: 'кнопки на сайт, вне CRM',
    source: 'воронка: источники и кнопки',
    site: 'сайт, на котором кнопка работает',
    bots: 'боты: блок «клиент выбирает время»',
  },
  en: {
    button: 'website buttons, outside the CRM',
    source: 'a pipeline: its sources and buttons',
    site: 'a website on which a button works',
    bots: 'bots: the block in which a client chooses a time',
  },
};

/** The language in which the command line speaks. */
function systemLanguage() {
  const { AMOKIT_LANG, LC_ALL, LC_MESSAGES, LANG } = process.env;
  const { locale } = Intl.DateTimeFormat().resolvedOptions();
  return /^ru/i.test(AMOKIT_LANG || LC_ALL || LC_MESSAGES || LANG || locale) ? 'ru' : 'en';
}

/** The language of who the demo account belongs to: `ru` or `en`. */
async function accountLanguage({ apiUrl, tokens }) {
  const headers = { authorization: `Bearer ${tokens.longLived}` };
  const answer = await fetch(`${apiUrl}/api/v4/users?limit=1`, { headers });
  const { _embedded } = await answer.json();
  return _embedded.users[0].lang === 'ru' ? 'ru' : 'en';
}

/** @type {import('amokit').StartBackend} */
export default async function startBackends(sandbox) {
  const { BUTTON_PORT, BUTTON_ZIP, CHOICE_PORT, CHOICE_ZIP } = process.env;
  const button = await websiteButton.attach(sandbox, {
    port: Number(BUTTON_PORT),
    zip: BUTTON_ZIP,
  });
  const choice = await salesbotPage.attach(sandbox, { port: Number(CHOICE_PORT), zip: CHOICE_ZIP });
  const language = await accountLanguage(sandbox);
  await addBot(sandbox, { ...choice, backend: choice.url, language });
  const said = words[systemLanguage()];
  return {
    addresses: [
      [`${sandbox.url}/settings/pipeline/leads/`, said.source],
      [`${button.url}/`, said.button],
      [sandbox.siteUrl, said.site],
      [`${sandbox.url}/settings/communications/`, said.bots],
    ],
    close: () => Promise.all([button.close(), choice.close()]),
  };
}
