import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient, leads } from '@amokit/client';
import { oauth, saveToken } from '@amokit/client/oauth';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createTurns } from '../src/budget/turns.ts';
import { memoryStores } from '../src/index.ts';
import { listen } from '../src/node.ts';
import { redisStores } from '../src/redis.ts';
import { openSession, startBackend } from './harness.ts';
import { hasRedis, startRedis } from './redis-server.ts';

const key = Buffer.alloc(32, 7).toString('base64');

describe('a running server', () => {
  it('says that it is well, and that its stores do not answer', async () => {
    const stores = memoryStores();
    const answers = { isWell: true };
    const backend = await startBackend({
      stores: {
        ...stores,
        inbox: {
          ...stores.inbox,
          count: async () => {
            if (!answers.isWell) throw new Error('no connection');
            return stores.inbox.count();
          },
        },
      },
    });
    expect((await fetch(`${backend.url}/health`)).status).toBe(200);
    answers.isWell = false;
    expect((await fetch(`${backend.url}/health`)).status).toBe(503);
  });

  it('counts for Prometheus, behind a token of its own', async () => {
    const backend = await startBackend({ metricsToken: 'for-prometheus', allow: { leads: true } });
    await openSession(backend, 'no token');
    const get = (token: string) =>
      fetch(`${backend.url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
    expect((await get('wrong')).status).toBe(401);
    const text = await (await get('for-prometheus')).text();
    expect(text).toContain('amokit_tokens_refused_total{reason="malformed"} 1\n');
    expect(text).toContain('amokit_inbox_jobs{state="waiting"} 0\n');
    const without = await startBackend();
    expect((await fetch(`${without.url}/metrics`)).status).toBe(404);
  });

  it('lets a request come to its end when it stops, and takes no more', async () => {
    const backend = await startBackend();
    let answer: (() => void) | undefined;
    const waits = new Promise<void>((resolve) => {
      answer = resolve;
    });
    let arrived: (() => void) | undefined;
    const isThere = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    backend.server.app.get('/slow', async (context) => {
      arrived?.();
      await waits;
      return context.text('done');
    });
    const { port, close } = await listen(backend.server, { port: 0, signals: false });
    const slow = fetch(`http://127.0.0.1:${port}/slow`);
    await isThere;
    const closed = close();
    await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow();
    answer?.();
    expect(await (await slow).text()).toBe('done');
    await closed;
  });
});

describe('listen()', () => {
  it('leaves no listener at the process when it was closed', async () => {
    const { server } = await startBackend();
    const count = () => process.listenerCount('SIGTERM') + process.listenerCount('SIGINT');
    const before = count();
    const { close } = await listen(server, { port: 0 });
    expect(count()).toBe(before + 2);
    await close();
    expect(count()).toBe(before);
  });
});

describe.runIf(hasRedis)('ten servers that share a Redis', () => {
  const open = (url: string) =>
    Array.from({ length: 10 }, () => {
      const stores = redisStores({ url, key });
      onTestFinished(() => stores.close());
      return stores;
    });

  it('never send more than seven requests in any second', async () => {
    const redis = await startRedis();
    const arrivals: number[] = [];
    const crm = createHttpServer((_request, response) => {
      arrivals.push(performance.now());
      response.end('{}');
    });
    await new Promise<void>((resolve) => crm.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void crm.close());
    const { port } = crm.address() as AddressInfo;
    await Promise.all(
      open(redis.url).map(async ({ budget }) => {
        const turns = createTurns(budget);
        const send = () => fetch(`http://127.0.0.1:${port}/`);
        await Promise.all([1, 2, 3].map(() => turns.run('7', send)));
      }),
    );
    expect(arrivals).toHaveLength(30);
    const most = Math.max(
      ...arrivals.map((from) => arrivals.filter((at) => at >= from && at < from + 1000).length),
    );
    expect(most).toBeLessThanOrEqual(7);
  });

  it('refresh a token once for forty requests, of which none fails', async () => {
    const redis = await startRedis();
    const backend = await startBackend();
    const { sandbox, integration } = backend;
    const account = String(sandbox.account.id);
    const token = await backend.stores.tokens.get(account);
    const all = open(redis.url);
    if (token)
      await saveToken((all[0] ?? backend.stores).tokens, account, { ...token, expiresAt: 0 });
    sandbox.control.clearRequests();
    const clients = all.map(({ tokens }) =>
      createClient({
        auth: oauth({ integration, store: tokens, account }),
        baseUrl: backend.crm,
        services: { leads },
        fetch: integration.fetch,
      }),
    );
    await Promise.all(
      clients.flatMap((crm) => [1, 2, 3, 4].map((page) => crm.leads.list({ page, limit: 1 }))),
    );
    const paths = sandbox.control.requests().map(({ path }) => path);
    expect(paths.filter((path) => path === '/oauth2/access_token')).toHaveLength(1);
  });
});

describe.runIf(hasRedis)('a Redis that is killed under a running server', () => {
  it('costs no call and no hook: what waits goes on when it is back', async () => {
    const redis = await startRedis();
    const handled = new Set<number>();
    const backend = await startBackend({
      stores: redisStores({ url: redis.url, key }),
      on: { webhook: { add_lead: ({ item }) => void handled.add(Number(item.id)) } },
    });
    const { server, sandbox } = backend;
    const crm = await server.client(sandbox.account.id, { leads });
    const destination = await server.webhookUrl(sandbox.account.id);
    const hook = (id: number) =>
      fetch(destination, { method: 'POST', body: `leads[add][0][id]=${id}` });
    server.start();
    expect((await hook(1)).status).toBe(200);
    const pages = Array.from({ length: 10 }, (_, index) => index + 1);
    const reads = pages.map((page) => crm.leads.list({ page, limit: 1 }));
    await reads[0];
    await redis.kill();
    expect((await fetch(`${backend.url}/health`)).status).toBe(503);
    const hooks = [2, 3, 4].map(hook);
    await redis.restart();
    for (const answer of await Promise.all(hooks)) expect(answer.status).toBe(200);
    expect((await Promise.all(reads)).every(({ items }) => items.length === 1)).toBe(true);
    await vi.waitFor(() => expect([...handled].sort()).toEqual([1, 2, 3, 4]), { timeout: 40_000 });
    expect((await fetch(`${backend.url}/health`)).status).toBe(200);
  });
});
