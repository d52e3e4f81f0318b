import { apiLimit, type Budget, type BudgetRule, greatestLateness } from './budget.ts';

interface Window {
  /** When each slot is free again. */
  readonly free: Map<string, number>;
  pausedUntil: number;
}

/** A budget that this process alone uses. */
export function memoryBudget(rule: BudgetRule = apiLimit): Budget {
  const windows = new Map<string, Window>();
  let count = 0;

  const windowOf = (account: string, now: number): Window => {
    const window = windows.get(account) ?? { free: new Map(), pausedUntil: 0 };
    windows.set(account, window);
    for (const [slot, free] of window.free) if (free <= now) window.free.delete(slot);
    return window;
  };

  return {
    async take(account) {
      const now = performance.now();
      const { free, pausedUntil } = windowOf(account, now);
      if (pausedUntil > now) return { wait: pausedUntil - now };
      if (free.size >= rule.requests)
        return { wait: Math.max(1, Math.min(...free.values()) - now) };
      count += 1;
      const slot = String(count);
      free.set(slot, now + rule.milliseconds + greatestLateness);
      return { slot };
    },
    async answered(account, slot) {
      const now = performance.now();
      const { free } = windowOf(account, now);
      const end = free.get(slot);
      if (end !== undefined) free.set(slot, Math.min(end, now + rule.milliseconds));
    },
    async pause(account, milliseconds) {
      const now = performance.now();
      const window = windowOf(account, now);
      window.pausedUntil = Math.max(window.pausedUntil, now + milliseconds);
    },
  };
}
