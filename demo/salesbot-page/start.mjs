/**
 * The choice of a time in the CRM on this machine, with its backend: `npm start`.
 *
 * The parts are exported, for who runs several products in one sandbox.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createSandbox } from '@amokit/sandbox';
import { memoryStores } from '@amokit/server';
import { listen } from '@amokit/server/node';
import { buildFor, freePort, installIn, integrationAt, widgetFrom } from '../beside-sandbox.mjs';
import { addBot } from './start/bot.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Builds the widget for a backend, and gives the path of the zip. */
export const widgetOf = ({ backend }) => buildFor(here, { backend });

/**
 * Starts the backend beside a sandbox that has the widget, and lets the account install it.
 *
 * @param sandbox of `createSandbox({ widgets: [zip] })`
 * @param options the backend's port, the zip that was given to the sandbox, and what `createBackend`
 * takes: stores, log, now
 */
export async function attach(sandbox, { port, zip, stores = memoryStores(), log, now }) {
  const [{ createBackend }, { pageFilesIn }] = await Promise.all([
    import('./dist/server/index.js'),
    import('./dist/server/read-page-file.js'),
  ]);
  const url = `http://127.0.0.1:${port}`;
  const { code, clientId } = widgetFrom(sandbox, zip);
  const backend = createBackend({
    integration: integrationAt(sandbox, { clientId, url }),
    stores,
    publicUrl: url,
    readPageFile: pageFilesIn(join(here, 'dist/page')),
    log,
    now,
  });
  const listening = await listen(backend, { port, signals: false, graceMilliseconds: 500 });
  await installIn(sandbox, { clientId, port, accounts: backend.accounts });
  return { url, code, clientId, backend, stores, close: () => listening.close() };
}

const said = {
  ru: (crm, page) => `CRM:                ${crm}/leads/
Конструктор ботов:  ${crm}/settings/communications/
Страница клиента:   ${page}/choose
Закончить: Ctrl + C.`,
  en: (crm, page) => `The CRM:                ${crm}/leads/
The designer of bots:   ${crm}/settings/communications/
The page for clients:   ${page}/choose
Ctrl + C ends it.`,
};

/** Runs the demo alone: `npm start -- --language en --port 8484`. */
async function main() {
  const { values } = parseArgs({
    options: { language: { type: 'string' }, port: { type: 'string', default: '0' } },
  });
  const system = new Intl.DateTimeFormat().resolvedOptions().locale;
  const language = (values.language ?? system).startsWith('ru') ? 'ru' : 'en';
  const port = await freePort();
  const zip = await widgetOf({ backend: `http://127.0.0.1:${port}` });
  const sandbox = await createSandbox({ port: Number(values.port), widgets: [zip], language });
  const { url, code, clientId } = await attach(sandbox, { port, zip });
  await addBot(sandbox, { code, clientId, backend: url, language });
  console.log(said[language](sandbox.url, url));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
