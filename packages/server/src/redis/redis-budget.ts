import type { Redis } from 'ioredis';
import { apiLimit, type Budget, type BudgetRule, greatestLateness } from '../budget/budget.ts';
import { createScript } from './run-script.ts';

/**
 * One clock for everybody, that of Redis. A sorted set has the slots by the time when they are free:
 * whoever finds less than the rule allows takes one, in the same breath.
 */
const takeScript = createScript(`
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local paused = tonumber(redis.call('GET', KEYS[2]) or '0')
if paused > now then return math.ceil(paused - now) end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[1]) then
  local first = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
  return math.max(1, math.ceil(first[2] - now))
end
redis.call('ZADD', KEYS[1], now + ARGV[2] + ARGV[3], ARGV[4])
redis.call('PEXPIRE', KEYS[1], ARGV[2] + ARGV[3])
return 0
`);

const answeredScript = createScript(`
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
return redis.call('ZADD', KEYS[1], 'XX', 'LT', now + ARGV[1], ARGV[2])
`);

const pauseScript = createScript(`
local time = redis.call('TIME')
local stop = time[1] * 1000 + time[2] / 1000 + ARGV[1]
if stop > tonumber(redis.call('GET', KEYS[1]) or '0') then
  redis.call('SET', KEYS[1], stop, 'PX', ARGV[1])
end
return 1
`);

/** The budget of accounts for all processes that share a Redis: a window that slides, not one that begins anew. */
export function redisBudget(redis: Redis, prefix: string, rule: BudgetRule = apiLimit): Budget {
  const slots = (account: string): string => `${prefix}budget:{${account}}`;
  const paused = (account: string): string => `${prefix}budget:{${account}}:paused`;
  return {
    async take(account) {
      const slot = crypto.randomUUID();
      const { requests, milliseconds } = rule;
      const keys = [slots(account), paused(account)];
      const wait = Number(
        await takeScript(redis, keys, requests, milliseconds, greatestLateness, slot),
      );
      return wait > 0 ? { wait } : { slot };
    },
    async answered(account, slot) {
      await answeredScript(redis, [slots(account)], rule.milliseconds, slot);
    },
    async pause(account, milliseconds) {
      await pauseScript(redis, [paused(account)], Math.ceil(milliseconds));
    },
  };
}
