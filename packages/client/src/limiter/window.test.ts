import { describe, expect, it } from 'vitest';
import { emptyWindow, type Window, type WindowRule, waitFor, withStart } from './window.ts';

const api: WindowRule = { requests: 7, milliseconds: 1000 };
const short: WindowRule = { requests: 100, milliseconds: 1 };
const start = 1_700_000_000_000;

const startAll = (window: Window, rule: WindowRule, count: number, now = start): Window =>
  Array.from({ length: count }, (_, index) => index).reduce(
    (last, index) => withStart(last, rule, `${now}-${index}`, now),
    window,
  );

describe('the window', () => {
  it('keeps the starts of clients whose limit is longer than that of who asks', () => {
    const full = startAll(emptyWindow, api, 7);
    expect(waitFor(full, api, start)).toBeDefined();
    const both = startAll(full, short, 1);
    expect(waitFor(both, api, start)).toBeDefined();
  });

  it('blocks nobody after a clock that jumped back', () => {
    const later = startAll(emptyWindow, api, 7, start + 86_400_000);
    expect(waitFor(later, api, start)).toBeUndefined();
    expect(
      waitFor({ ...emptyWindow, pausedUntil: start + 86_400_000 }, api, start),
    ).toBeUndefined();
  });

  it('blocks nobody because of slots that no client writes', () => {
    const slots = startAll(emptyWindow, api, 7).slots.map((slot) => ({ ...slot, free: 1e15 }));
    expect(waitFor({ slots, pausedUntil: 0 }, api, start)).toBeUndefined();
  });
});
