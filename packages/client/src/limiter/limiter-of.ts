import { createBudget } from './budget.ts';
import { createLimiter, type Limiter } from './limiter.ts';
import { createSharedWindow } from './shared-window.ts';
import type { WindowRule } from './window.ts';

/** Accounts whose queue is remembered: more would be a server's, which keeps budgets in a store. */
const most = 1000;

/** Those asked for last stand at the end. */
const limiters = new Map<string, Limiter>();

/**
 * The queue of an account: one for all clients of this process or page, whatever their auth, as the
 * API counts the requests of an integration and not those of a client. A client with a limit of its
 * own has a queue of its own.
 */
export function limiterOf(account: string, rule: WindowRule): Limiter {
  const key = `${account} ${rule.requests}/${rule.milliseconds}`;
  const limiter =
    limiters.get(key) ?? createLimiter(createBudget(rule, createSharedWindow(account)));
  limiters.delete(key);
  limiters.set(key, limiter);
  const [oldest = key] = limiters.keys();
  if (limiters.size > most) limiters.delete(oldest);
  return limiter;
}
