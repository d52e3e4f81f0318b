/** What all products here need beside a sandbox: a port, a zip that knows its backend, the integration. */
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { loopbackFetch } from '@amokit/sandbox';
import { buildProject, loadProject } from 'amokit';

/** A port on which nobody listens at this moment. */
export function freePort() {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * Builds the widget of a folder for a backend, and gives the path of the zip.
 *
 * @param {string} folder
 * @param {{ backend: string }} options the backend's address: `http://127.0.0.1:4000`
 */
export async function buildFor(folder, { backend }) {
  const before = process.env.VITE_BACKEND;
  process.env.VITE_BACKEND = backend;
  try {
    const { zip } = await buildProject(await loadProject(folder));
    const path = join(folder, 'dist/start', new URL(backend).port, 'widget.zip');
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, zip);
    return path;
  } finally {
    if (before === undefined) delete process.env.VITE_BACKEND;
    else process.env.VITE_BACKEND = before;
  }
}

/**
 * Tells a sandbox where the backend of a widget is, and gives the integration that the backend takes.
 *
 * @param sandbox of `createSandbox({ widgets: [zip] })`
 * @param {{ clientId: string, url: string, name?: string }} options the widget's integration, and the
 * backend's address
 */
export function integrationAt({ control, url: crm, apiUrl }, { clientId, url, name }) {
  const { id, secret, redirect_uri } = control.setIntegration({
    id: clientId,
    name,
    redirect_uri: `${url}/oauth`,
    uninstall_uri: `${url}/oauth/uninstall`,
  });
  const { protocol, host } = new URL(crm);
  return {
    clientId: id,
    clientSecret: secret,
    redirectUri: redirect_uri,
    trust: [`${protocol}//${host.replace(/^[^.]+\./, '')}`, apiUrl],
    fetch: loopbackFetch,
  };
}

/** The widget that a sandbox was given as a zip. */
export function widgetFrom({ widgets }, zip) {
  const widget = widgets.find(({ path }) => path === zip);
  if (!widget) throw new Error(`The sandbox was not given ${zip}`);
  return widget;
}

/**
 * Lets the account install an integration whose backend listens on a port of this machine.
 *
 * @param {{ clientId: string, port: number, accounts: import('@amokit/server').Accounts }} options
 */
export async function installIn({ control, account }, { clientId, port, accounts }) {
  control.allowOutgoing([`127.0.0.1:${port}`]);
  control.install(clientId);
  await control.settled();
  if (!(await accounts.get(account.id)))
    throw new Error('The backend did not get the code of the installation');
}
