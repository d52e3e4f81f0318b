import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { openPages } from './browser-pages.ts';
import type { Seen } from './http-server.ts';
import { maxInWindow } from './max-in-window.ts';

/** Starts reading single leads in a tab; resolves when all are there. */
const readLeads = (page: Page, from: number, count: number): Promise<void> =>
  page.evaluate(`readLeads(${from}, ${count})`);

const arrivals = (log: readonly Seen[]): number[] =>
  log.filter(({ path }) => path.startsWith('/api/')).map(({ at }) => at);

it('shares one budget between all tabs of an account', { timeout: 60_000 }, async () => {
  const { pages, log } = await openPages(() => ({ status: 204 }), 3);
  await Promise.all(pages.map((page, index) => readLeads(page, 100 * index + 1, 17)));
  const moments = arrivals(log);
  expect(moments).toHaveLength(51);
  expect(maxInWindow(moments, 1000)).toBeLessThanOrEqual(7);
});

it('loses nothing to a tab that is closed while it waits', { timeout: 60_000 }, async () => {
  const { pages, log } = await openPages(() => ({ status: 204 }), 2);
  const [closing, staying] = pages;
  if (!closing || !staying) throw new Error('there are not two tabs');
  const lost = readLeads(closing, 1, 40).catch(() => 'closed');
  await expect.poll(() => arrivals(log).length, { timeout: 5000 }).toBeGreaterThanOrEqual(7);
  await closing.close();
  expect(await lost).toBe('closed');
  const before = arrivals(log).length;
  const start = performance.now();
  await readLeads(staying, 1000, 14);
  expect(arrivals(log).length - before).toBe(14);
  // Had the closed tab booked its 40, the other would have waited for them: 7 seconds or more.
  expect(performance.now() - start).toBeLessThanOrEqual(6000);
  expect(maxInWindow(arrivals(log), 1000)).toBeLessThanOrEqual(7);
});

it('has a budget for the tab where storage is blocked', { timeout: 60_000 }, async () => {
  const blocked = `Object.defineProperty(window, 'indexedDB', {
    get() { return { open() { throw new DOMException('blocked', 'SecurityError'); } }; },
  });`;
  const { pages, log } = await openPages(() => ({ status: 204 }), 1, blocked);
  const [page] = pages;
  if (!page) throw new Error('there is no tab');
  await readLeads(page, 1, 15);
  expect(arrivals(log)).toHaveLength(15);
  expect(maxInWindow(arrivals(log), 1000)).toBeLessThanOrEqual(7);
});
