/**
 * The choice of a time in the CRM on this machine, with its backend: `npm start`.
 *
 * The parts are exported, for who runs several products in one sandbox.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createSandbox, loopbackFetch } from '@amokit/sandbox';
import { memoryStores } from '@amokit/server';
import { listen } from '@amokit/server/node';
import { buildProject, loadProject } from 'amokit';
import { addBot } from './start/bot.mjs';
import { freePort } from './start/free-port.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Milliseconds that the sign-in may take. */
const patience = 5000;

/**
 * Builds the widget for a backend.
 *
 * @param {{ backend: string }} options the backend's address: `http://127.0.0.1:4000`
 * @returns {Promise<string>} the path of the zip
 */
export async function widgetOf({ backend }) {
  const before = process.env.VITE_BACKEND;
  process.env.VITE_BACKEND = backend;
  try {
    const { zip } = await buildProject(await loadProject(here));
    const folder = join(here, 'dist/start', new URL(backend).port);
    await mkdir(folder, { recursive: true });
    const path = join(folder, 'widget.zip');
    await writeFile(path, zip);
    return path;
  } finally {
    if (before === undefined) delete process.env.VITE_BACKEND;
    else process.env.VITE_BACKEND = before;
  }
}

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
  const { control } = sandbox;
  const url = `http://127.0.0.1:${port}`;
  const widget = sandbox.widgets.find(({ path }) => path === zip);
  if (!widget) throw new Error(`The sandbox was not given ${zip}`);
  const { id, secret, redirect_uri } = control.setIntegration({
    id: widget.clientId,
    redirect_uri: `${url}/oauth`,
    uninstall_uri: `${url}/oauth/uninstall`,
  });
  const { protocol, host } = new URL(sandbox.url);
  const backend = createBackend({
    integration: {
      clientId: id,
      clientSecret: secret,
      redirectUri: redirect_uri,
      trust: [`${protocol}//${host.replace(/^[^.]+\./, '')}`, sandbox.apiUrl],
      fetch: loopbackFetch,
    },
    stores,
    publicUrl: url,
    readPageFile: pageFilesIn(join(here, 'dist/page')),
    log,
    now,
  });
  const listening = await listen(backend, { port, signals: false, graceMilliseconds: 500 });
  control.allowOutgoing([`127.0.0.1:${port}`]);
  control.install(id);
  const end = Date.now() + patience;
  while (!(await backend.accounts.get(sandbox.account.id))) {
    if (Date.now() > end) throw new Error('The code of the installation did not come');
    await pause(10);
  }
  return { url, code: widget.code, clientId: id, backend, stores, close: () => listening.close() };
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
