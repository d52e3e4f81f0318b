import { describe, expect, it } from 'vitest';
import { startServer } from '../../test/http-server.ts';
import { maxInWindow } from '../../test/max-in-window.ts';
import { bearer, createClient, leads } from '../index.ts';

const clientOf = (baseUrl: string, more: object = {}) =>
  createClient({ baseUrl, auth: bearer('token-of-a-test'), services: { leads }, ...more });

describe('the limiter', () => {
  it('lets never more than 7 of 50 requests arrive in any second, however late they are', {
    timeout: 15_000,
  }, async () => {
    const arrivals: number[] = [];
    const server = await startServer(() => ({ status: 204 }));
    // The way there takes 0 to 160 ms, as the network likes.
    const late: typeof fetch = async (...args) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 160));
      arrivals.push(performance.now());
      return fetch(...args);
    };
    const crm = clientOf(server.url, { fetch: late });
    await Promise.all(
      Array.from({ length: 50 }, (_, index) => crm.leads.list({ page: index + 1 })),
    );
    expect(server.log).toHaveLength(50);
    expect(
      maxInWindow(
        server.log.map(({ at }) => at),
        1000,
      ),
    ).toBeLessThanOrEqual(7);
  });

  it('is one for all clients of an account, which take their turns as they come', {
    timeout: 15_000,
  }, async () => {
    const server = await startServer(() => ({ status: 204 }));
    const clients = [clientOf(server.url), clientOf(server.url)];
    const patient = clients[0]?.leads.get(99, {}, { priority: 'background' });
    await Promise.all(
      Array.from({ length: 14 }, (_, index) => clients[index % 2]?.leads.get(index + 1)),
    );
    await patient;
    expect(
      maxInWindow(
        server.log.map(({ at }) => at),
        1000,
      ),
    ).toBeLessThanOrEqual(7);
    const ids = server.log.map(({ path }) => Number(path.split('/').at(-1)));
    expect(ids.slice(0, 7).sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(ids.at(-1)).toBe(99);
  });

  it('is another one for a client with a limit of its own', async () => {
    const server = await startServer(() => ({ status: 204 }));
    const read = (crm: ReturnType<typeof clientOf>, count: number) =>
      Promise.all(Array.from({ length: count }, (_, index) => crm.leads.get(index + 1)));
    await read(clientOf(server.url), 7);
    await read(clientOf(server.url, { limit: { requests: 20, milliseconds: 1000 } }), 7);
    expect((server.log[13]?.at ?? 0) - (server.log[0]?.at ?? 0)).toBeLessThan(900);
  });

  it('holds everybody back when the server says 429, and tries again', {
    timeout: 15_000,
  }, async () => {
    const server = await startServer((_, index) =>
      index === 0 ? { status: 429, json: { title: 'Too many', retry_after: 1 } } : { status: 204 },
    );
    const crm = clientOf(server.url);
    const first = await crm.leads.list().then(() => crm.leads.get(1));
    expect(first).toBeNull();
    const [refused, again] = server.log;
    expect((again?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('says why when a wait would be too long', async () => {
    const server = await startServer(() => ({
      status: 429,
      json: { title: 'Too many', retry_after: 300 },
    }));
    const crm = clientOf(server.url);
    await expect(crm.leads.list()).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      retryAfter: 300_000,
    });
    await expect(crm.leads.list()).rejects.toMatchObject({ code: 'WAIT', arrived: 'no' });
    expect(server.log).toHaveLength(1);
  });

  it('lets a request that a person waits for go before those in the background', {
    timeout: 15_000,
  }, async () => {
    const server = await startServer(() => ({ status: 204 }));
    const crm = clientOf(server.url);
    const background = Array.from({ length: 12 }, (_, index) =>
      crm.leads.list({ page: index + 1 }, { priority: 'background' }),
    );
    await crm.leads.get(1);
    expect(server.log.map(({ path }) => path).indexOf('/api/v4/leads/1')).toBeLessThanOrEqual(7);
    await Promise.all(background);
  });

  it('never sends a request that was aborted in the queue', { timeout: 15_000 }, async () => {
    const server = await startServer(() => ({ status: 204 }));
    const crm = clientOf(server.url);
    const controller = new AbortController();
    const all = Array.from({ length: 8 }, (_, index) =>
      crm.leads.list({ page: index + 1 }, index === 7 ? { signal: controller.signal } : {}),
    );
    const last = all.pop();
    await Promise.all(all);
    controller.abort();
    await expect(last).rejects.toMatchObject({ name: 'AbortError' });
    await crm.leads.get(1);
    expect(server.log.some(({ path }) => path.includes('page=8'))).toBe(false);
  });
});
