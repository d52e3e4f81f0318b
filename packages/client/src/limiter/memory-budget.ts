import type { Budget } from './budget.ts';
import { emptyWindow, type WindowRule, waitFor, withAnswer, without, withStart } from './window.ts';

/** A budget that lives in this program alone. */
export function createMemoryBudget(rule: WindowRule): Budget {
  let window = emptyWindow;
  let count = 0;
  return {
    take() {
      const now = performance.now();
      const wait = waitFor(window, rule, now);
      if (wait > 0) return wait;
      count += 1;
      const id = String(count);
      window = withStart(window, rule, id, now);
      return { id };
    },
    answered({ id }) {
      window = withAnswer(window, rule, id, performance.now());
    },
    giveBack({ id }) {
      window = without(window, id);
    },
    pause(milliseconds) {
      const until = performance.now() + milliseconds;
      window = { ...window, pausedUntil: Math.max(window.pausedUntil, until) };
    },
  };
}
