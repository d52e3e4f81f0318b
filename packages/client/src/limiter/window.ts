/** The rule of the CRM: so many requests in so many milliseconds, counted where they arrive. */
export interface WindowRule {
  readonly requests: number;
  readonly milliseconds: number;
}

/** One started request: when it started, and until when the server may still count it. */
interface Slot {
  readonly id: string;
  readonly start: number;
  readonly free: number;
}

/** What all requests of an account know of each other; times in milliseconds of one clock. */
export interface Window {
  readonly slots: readonly Slot[];
  /** Nothing starts before this time: the server said so. */
  readonly pausedUntil: number;
}

export const emptyWindow: Window = { slots: [], pausedUntil: 0 };

/**
 * The server counts arrivals, we know starts. A request arrives somewhere between its start and its
 * answer. Where the answer takes longer than this we suppose that it was the server that took its
 * time, not the way there.
 */
const greatestLateness = 400;

/** No server asks for more. */
const longestPause = 3_600_000;

/** Timers and clocks are this exact. */
const margin = 8;

/** Why and how long a request has to wait before it may ask again. */
export interface Wait {
  readonly wait: number;
  /** True when the server asked for it, false when the budget is spent. */
  readonly isPause: boolean;
}

/** What one more request has to wait for; undefined when it may start now. */
export function waitFor(window: Window, rule: WindowRule, now: number): Wait | undefined {
  const taken = stillCounting(window, rule, now).map(({ free }) => free);
  taken.sort((a, b) => a - b);
  const forTurn = (taken[taken.length - rule.requests] ?? now) - now;
  const paused = window.pausedUntil - now;
  // A clock that jumped back would make a pause of minutes one of years.
  const forPause = paused > longestPause ? 0 : paused;
  const wait = Math.max(forTurn, forPause);
  return wait > 0 ? { wait, isPause: forPause >= forTurn } : undefined;
}

/** The window after a request started. Slots that no longer count are dropped. */
export function withStart(window: Window, rule: WindowRule, id: string, now: number): Window {
  const free = now + rule.milliseconds + greatestLateness;
  return {
    ...window,
    slots: [...stillCounting(window, rule, now), { id, start: now, free }],
  };
}

/** The window after an answer came: the request arrived before now, so its slot is free sooner. */
export function withAnswer(window: Window, rule: WindowRule, id: string, now: number): Window {
  return {
    ...window,
    slots: window.slots.map((slot) =>
      slot.id === id
        ? { ...slot, free: Math.min(slot.free, now + rule.milliseconds + margin) }
        : slot,
    ),
  };
}

/** The window without a request that was granted and then never left. */
export function without(window: Window, id: string): Window {
  return { ...window, slots: window.slots.filter((slot) => slot.id !== id) };
}

/**
 * A clock that jumped back would block everybody for as long as it jumped, and a slot that no client
 * has written for ever: such are dropped. Clients with other rules have written some of them.
 */
function stillCounting({ slots }: Window, rule: WindowRule, now: number): readonly Slot[] {
  const longest = longestPause + rule.milliseconds;
  return slots.filter(({ start, free }) => start <= now && free > now && free - start <= longest);
}
