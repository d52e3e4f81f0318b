/**
 * The website button in the CRM on this machine, with its backend: `npm start`.
 *
 * The parts are exported, for who runs several products in one sandbox.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSandbox } from '@amokit/sandbox';
import { memoryStores } from '@amokit/server';
import { listen } from '@amokit/server/node';
import { buildFor, freePort, installIn, integrationAt, widgetFrom } from '../beside-sandbox.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Builds the widget for a backend, and gives the path of the zip. */
export const widgetOf = ({ backend }) => buildFor(here, { backend });

/**
 * Starts the backend beside a sandbox that has the widget, and lets the account install it.
 *
 * @param sandbox of `createSandbox({ widgets: [zip] })`
 * @param {{ port: number, zip: string, log?: (entry: object) => void }} options the backend's port,
 * and the zip that was given to the sandbox
 */
export async function attach(sandbox, { port, zip, log }) {
  const { createBackend } = await import('./dist/server/index.js');
  const url = `http://127.0.0.1:${port}`;
  const { clientId } = widgetFrom(sandbox, zip);
  const stores = memoryStores();
  const backend = createBackend({
    integration: integrationAt(sandbox, { clientId, url, name: 'Website button' }),
    stores,
    www: new URL(sandbox.url).origin.replace(/\/\/[^.]+\./, '//www.'),
    page: join(here, 'dist/page'),
    log,
  });
  const listening = await listen(backend, { port, signals: false });
  await installIn(sandbox, { clientId, port, accounts: backend.accounts });
  return { url, backend, stores, close: () => listening.close() };
}

/** Runs the demo alone. */
async function main() {
  const port = await freePort();
  const zip = await widgetOf({ backend: `http://127.0.0.1:${port}` });
  const sandbox = await createSandbox({ port: Number(process.env.PORT ?? 0), widgets: [zip] });
  const { url } = await attach(sandbox, { port, zip });
  console.log(`In the CRM:        ${sandbox.url}/settings/advanced/${sandbox.widgets[0].code}/
In a pipeline:     ${sandbox.url}/settings/pipeline/leads/
Outside the CRM:   ${url}/
Websites:          ${sandbox.siteUrl}/
Ctrl + C ends it.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
