/**
 * A backend that takes webhooks into a folder and writes down what it has handled:
 * `node hook-process.mjs JSON`. It is killed in the middle.
 */
import { appendFileSync } from 'node:fs';
import { createServer } from '../../src/index.ts';
import { fileStores, listen } from '../../src/node.ts';

const { folder, key, port, handled, account, baseUrl } = JSON.parse(process.argv[2] ?? '{}');

const stores = fileStores({ folder, key });
const server = createServer({
  integration: {
    clientId: 'id',
    clientSecret: 'secret-of-the-integration',
    redirectUri: `http://127.0.0.1:${port}/oauth`,
  },
  stores,
  on: {
    webhook: {
      async add_lead({ item }) {
        await new Promise((resolve) => setTimeout(resolve, 2));
        appendFileSync(handled, `${item.id}\n`);
      },
    },
  },
});
await server.accounts.put({ id: account, baseUrl, clientId: 'id' });
await listen(server, { port });
process.stdout.write(`${await server.webhookUrl(account)}\n`);
