/**
 * Ten processes share one Redis and one account, whose token is over again and again: what the CRM sees
 * of them in any second, and how often they refresh, beside a fixed-window limiter and none.
 */
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { saveToken } from '@amokit/client/oauth';
import { createServer } from '@amokit/server';
import { redisStores } from '@amokit/server/redis';
import { bench, maxInWindow, seconds } from './lib.mjs';
import { startRedis } from './redis-process.mjs';
import { startSandbox } from './sandbox-process.mjs';

const processes = 10;
const readsOfOne = 7;
const expiries = 3;
const limit = 7;

/** The seconds, each from a request on, in which there were more than the limit. */
const secondsOver = (moments) =>
  moments.filter((from) => moments.filter((at) => at >= from && at < from + 1000).length > limit)
    .length;

async function startCallers(how, options) {
  const children = Array.from({ length: processes }, () =>
    fork(join(bench, 'server-caller.mjs'), [JSON.stringify({ how, ...options })]),
  );
  /** What a process says next; it fails when the process ends instead. */
  const next = (child) =>
    Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) => {
        throw new Error(`a caller ended with ${code}`);
      }),
    ]);
  await Promise.all(children.map(next));
  return {
    /** All read at once; resolves with how many reads failed. */
    async read() {
      const answers = await Promise.all(
        children.map((child) => {
          const answer = next(child);
          child.send({ reads: readsOfOne });
          return answer;
        }),
      );
      return answers.reduce((sum, [{ failures }]) => sum + failures, 0);
    },
    stop: () =>
      Promise.all(
        children.map(async (child) => {
          child.disconnect();
          await once(child, 'exit');
        }),
      ),
  };
}

/** What a server has when the integration was let in. */
async function install({ redis, key }, sandbox) {
  const stores = redisStores({ url: redis, key });
  const server = createServer({ integration: sandbox.integration, stores });
  const { account, integration, apiUrl, tokens } = sandbox;
  await saveToken(stores.tokens, String(account.id), {
    accessToken: tokens.access,
    refreshToken: tokens.refresh,
    // The store believes in its token: only the CRM knows when it is over.
    expiresAt: Math.floor(Date.now() / 1000) + 10 * 86_400,
    baseUrl: apiUrl,
  });
  await server.accounts.put({
    id: account.id,
    baseUrl: apiUrl,
    clientId: integration.clientId,
  });
  await server.close();
}

async function measure(what, how, budget) {
  const redis = await startRedis();
  // The CRM refuses nobody here: it shows what each does by itself.
  const sandbox = await startSandbox({ apiOnly: true, perSecond: null, leads: 100 });
  const own = { redis: redis.url, key: randomBytes(32).toString('base64') };
  if (how === 'amokit') await install(own, sandbox);
  const { account, integration, apiUrl, tokens } = sandbox;
  const more = { integration, account: account.id, apiUrl, token: tokens.longLived };
  const callers = await startCallers(how, { ...own, ...more });
  const began = performance.now();
  let failures = 0;
  for (let round = 0; round < expiries; round += 1) {
    await sandbox.control('setClock', { advance: 25 * 3_600_000 });
    failures += await callers.read();
  }
  const took = performance.now() - began;
  const log = await sandbox.control('requests');
  const moments = log.filter(({ path }) => path.startsWith('/api/')).map(({ at }) => at);
  await callers.stop();
  await sandbox.stop();
  await redis.stop();
  return {
    what: `${processes} processes, one Redis, ${expiries * processes * readsOfOne} reads: ${what}`,
    s: seconds(took),
    'most in 1 s': maxInWindow(moments),
    'seconds over 7': secondsOver(moments),
    'refreshes per expiry':
      how === 'amokit'
        ? log.filter(({ path }) => path === '/oauth2/access_token').length / expiries
        : '',
    failures,
    budget,
  };
}

/** A row for our server, and one for each of its peers. */
export const serverBudget = async () => [
  await measure('@amokit/server', 'amokit', '7, 0 over, 1 refresh, 0 failures'),
  await measure('peer: rate-limiter-flexible, 7 in a fixed second', 'fixedWindow', ''),
  await measure('peer: no limiter', 'none', ''),
];
