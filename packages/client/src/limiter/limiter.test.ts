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
