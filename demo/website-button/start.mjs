/**
 * The website button in the CRM on this machine, with its backend: `npm start`.
 *
 * The parts are exported, for who runs several products in one sandbox.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer as createListener } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSandbox, loopbackFetch } from '@amokit/sandbox';
import { memoryStores } from '@amokit/server';
import { listen } from '@amokit/server/node';
import { buildProject, loadProject } from 'amokit';

const here = fileURLToPath(new URL('.', import.meta.url));

/** A port on which nobody listens at this moment. */
export async function freePort() {
  const server = createListener();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Builds the widget for a backend, and gives the path of the zip.
 *
 * @param {{ backend: string }} options the backend's address: `http://127.0.0.1:4000`
 */
export async function widgetOf({ backend }) {
  const before = process.env.VITE_BACKEND;
  process.env.VITE_BACKEND = backend;
  try {
    const { zip } = await buildProject(await loadProject(here));
    const folder = join(here, 'dist/start');
    await mkdir(folder, { recursive: true });
    const path = join(folder, `website-button-${new URL(backend).port}.zip`);
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
 * @param {{ port: number, zip: string, log?: (entry: object) => void }} options the backend's port,
 * and the zip that was given to the sandbox
 */
export async function attach(sandbox, { port, zip, log }) {
  const { createBackend } = await import('./dist/server/index.js');
  const url = `http://127.0.0.1:${port}`;
  const widget = sandbox.widgets.find(({ path }) => path === zip);
  if (!widget) throw new Error(`The sandbox was not given ${zip}`);
  const { control } = sandbox;
  const { id, secret, redirect_uri } = control.setIntegration({
    id: widget.clientId,
    name: 'Website button',
    redirect_uri: `${url}/oauth`,
    uninstall_uri: `${url}/oauth/uninstall`,
  });
  const { protocol, host } = new URL(sandbox.url);
  const site = host.replace(/^[^.]+\./, '');
  const stores = memoryStores();
  const backend = createBackend({
    integration: {
      clientId: id,
      clientSecret: secret,
      redirectUri: redirect_uri,
      trust: [`${protocol}//${site}`, sandbox.apiUrl],
      fetch: loopbackFetch,
    },
    stores,
    www: `${protocol}//www.${site}`,
    page: join(here, 'dist/page'),
    log,
  });
  const listening = await listen(backend, { port, signals: false });
  control.allowOutgoing([`127.0.0.1:${port}`]);
  control.install(id);
  await control.settled();
  if (!(await backend.accounts.get(sandbox.account.id)))
    throw new Error('The backend did not get the code of the installation');
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
