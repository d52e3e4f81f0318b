/**
 * One of the processes of server-budget.mjs: it shares a Redis with the others, and reads when it is
 * told to, in one of three ways.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { leads } from '@amokit/client';
import { createServer } from '@amokit/server';
import { redisStores } from '@amokit/server/redis';
import { Redis } from 'ioredis';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

const { how, redis, key, integration, account, apiUrl, token } = JSON.parse(
  process.argv[2] ?? '{}',
);

/** The way to the CRM: 0–160 ms for every request. */
const slowly = async (...asked) => {
  await sleep(Math.random() * 160);
  return fetch(...asked);
};

async function plainRead(page) {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await slowly(`${apiUrl}/api/v4/leads?page=${page}&limit=1`, { headers });
  await answer.text();
  if (answer.status !== 200) throw new Error(String(answer.status));
}

/** Each gives what reads one page. */
const ways = {
  async amokit() {
    const server = createServer({
      integration: { ...integration, trust: [apiUrl], fetch: slowly },
      stores: redisStores({ url: redis, key }),
    });
    const crm = await server.client(account, { leads });
    return (page) => crm.leads.list({ page, limit: 1 });
  },
  async fixedWindow() {
    const limiter = new RateLimiterRedis({
      storeClient: new Redis(redis),
      points: 7,
      duration: 1,
    });
    return async (page) => {
      for (;;) {
        try {
          await limiter.consume(String(account));
          return plainRead(page);
        } catch (refused) {
          if (!(refused instanceof RateLimiterRes)) throw refused;
          await sleep(Math.max(1, refused.msBeforeNext));
        }
      }
    };
  },
  none: async () => plainRead,
};

const read = await ways[how]();
process.on('message', async ({ reads }) => {
  const pages = Array.from({ length: reads }, (_, index) => index + 1);
  const results = await Promise.allSettled(pages.map((page) => read(page)));
  process.send({ failures: results.filter(({ status }) => status === 'rejected').length });
});
process.on('disconnect', () => process.exit(0));
process.send({ ready: true });
