/** A backend that takes webhooks and writes down what it has handled; server-hooks.mjs kills it. */
import { appendFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { createServer } from '@amokit/server';
import { fileStores, listen } from '@amokit/server/node';
import { redisStores } from '@amokit/server/redis';

const { how, folder, redis, key, port, handled, account } = JSON.parse(process.argv[2] ?? '{}');

/** What has to be done for one of them. */
async function handle(id) {
  await sleep(20);
  appendFileSync(handled, `${id}\n`);
}

/** Each gives the address of the hook once it listens. */
const ways = {
  async amokit(stores) {
    const server = createServer({
      integration: {
        clientId: 'id',
        clientSecret: 'secret-of-the-integration',
        redirectUri: `http://127.0.0.1:${port}/oauth`,
      },
      stores,
      concurrency: 16,
      on: { webhook: { add_lead: ({ item }) => handle(item.id) } },
    });
    const baseUrl = 'https://example.amocrm.ru';
    await server.accounts.put({ id: account, baseUrl, clientId: 'id' });
    await listen(server, { port });
    return server.webhookUrl(account);
  },
  /** Answers at once and works on in memory. */
  async memory() {
    let work = Promise.resolve();
    const server = createHttpServer(async (request, response) => {
      let body = '';
      for await (const part of request) body += part;
      response.end('ok');
      const id = new URLSearchParams(body).get('leads[add][0][id]');
      work = work.then(() => handle(id));
    });
    await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
    return `http://127.0.0.1:${port}/`;
  },
};

const open = {
  files: () => ways.amokit(fileStores({ folder, key })),
  redis: () => ways.amokit(redisStores({ url: redis, key })),
  memory: ways.memory,
};
process.send({ url: await open[how]() });
