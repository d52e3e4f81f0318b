/** The backend as a program: its variables are in docs/real-account.md. */
import { fileURLToPath } from 'node:url';
import { jsonLog } from '@amokit/server';
import { fileStores, listen } from '@amokit/server/node';
import { createBackend } from './index.ts';
import { pageFilesIn } from './read-page-file.ts';

function variable(name: string): string {
  const value = process.env[name];
  if (value) return value;
  console.error(`${name} is not set: docs/real-account.md says what it is`);
  process.exit(2);
}

const publicUrl = variable('PUBLIC_URL');
const backend = createBackend({
  integration: {
    clientId: variable('AMO_CLIENT_ID'),
    clientSecret: variable('AMO_CLIENT_SECRET'),
    redirectUri: `${publicUrl.replace(/\/$/, '')}/oauth`,
    brand: process.env.AMO_BRAND === 'kommo' ? 'kommo' : 'amocrm',
  },
  stores: fileStores({ folder: process.env.DATA ?? 'data', key: process.env.AMOKIT_KEY }),
  publicUrl,
  readPageFile: pageFilesIn(fileURLToPath(new URL('../page/', import.meta.url))),
  log: jsonLog(),
});
const { port } = await listen(backend, {
  host: process.env.HOST ?? '127.0.0.1',
  port: Number(process.env.PORT ?? 8080),
});
console.error(`The backend listens on port ${port} and is reached at ${publicUrl}`);
