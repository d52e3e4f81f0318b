/** `node dist/server/main.js`: the backend with the settings of its environment. */
import { fileURLToPath } from 'node:url';
import { jsonLog } from '@amokit/server';
import { fileStores, listen } from '@amokit/server/node';
import { createBackend } from './index.ts';

const need = (name: string): string => {
  const value = process.env[name];
  if (value) return value;
  console.error(`${name} is not set: README.md, "For a real account", says what it is.`);
  process.exit(2);
};

const backend = createBackend({
  integration: {
    clientId: need('AMO_CLIENT_ID'),
    clientSecret: need('AMO_CLIENT_SECRET'),
    redirectUri: need('AMO_REDIRECT_URI'),
    brand: process.env.AMO_BRAND === 'kommo' ? 'kommo' : 'amocrm',
  },
  stores: fileStores({
    folder: process.env.DATA_FOLDER ?? 'data',
    key: need('AMOKIT_KEY'),
  }),
  page: fileURLToPath(new URL('../page', import.meta.url)),
  log: jsonLog(),
});
const { port } = await listen(backend, {
  port: Number(process.env.PORT ?? 8080),
  host: process.env.HOST ?? '127.0.0.1',
});
console.error(`The backend of the website button listens on port ${port}.`);
