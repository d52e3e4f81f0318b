/** The backend as a runtime without lasting processes has it: server-edge.mjs runs it in workerd. */
import { createServer } from '@amokit/server';
import { redisStores } from '@amokit/server/redis';

/** What is opened for one request can not be used by another there, so each has its own. */
function open({ OPTIONS, AMOKIT_KEY, REDIS_URL }) {
  const { integration, account, apiUrl } = JSON.parse(OPTIONS);
  const stores = redisStores({ url: REDIS_URL, key: AMOKIT_KEY });
  const server = createServer({
    integration: {
      ...integration,
      trust: [account.replace('demo.', ''), apiUrl],
      // Not every machine knows where names below localhost are.
      fetch(input, init) {
        const asked = new Request(input, init);
        return fetch(new Request(asked.url.replace(account, apiUrl), asked));
      },
    },
    stores,
    allow: { leads: ['list'] },
    on: { webhook: { add_lead: ({ item }) => stores.data.setItem(`handled:${item.id}`, 1) } },
  });
  server.app.post('/timer', async (context) => {
    await server.workOff();
    return context.json({ handled: (await stores.data.getKeys('handled')).length });
  });
  server.app.get('/webhook-url', async (context) =>
    context.text(await server.webhookUrl(Number(context.req.query('account')))),
  );
  return server;
}

export default {
  async fetch(request, env) {
    const server = open(env);
    try {
      return await server.fetch(request);
    } finally {
      await server.close();
    }
  },
};
