import type { Redis } from 'ioredis';
import type { Inbox } from '../inbox/inbox.ts';
import { closeError, openJob, readStored, toFailed, toStored } from '../inbox/stored-job.ts';
import type { Seal } from '../stores/seal.ts';
import { createScript } from './run-script.ts';

// KEYS: jobs (a hash by id), waiting and failed (sorted sets by time).
const addScript = createScript(`
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('ZADD', KEYS[2], ARGV[3], ARGV[1])
return 1
`);
const takeScript = createScript(`
local ids = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[1], 'LIMIT', 0, 1)
if #ids == 0 then return false end
local text = redis.call('HGET', KEYS[1], ids[1])
if not text then redis.call('ZREM', KEYS[2], ids[1]) return '' end
local job = cjson.decode(text)
job.attempts = job.attempts + 1
text = cjson.encode(job)
redis.call('HSET', KEYS[1], ids[1], text)
redis.call('ZADD', KEYS[2], ARGV[2], ids[1])
return text
`);
const doneScript = createScript(`
redis.call('ZREM', KEYS[2], ARGV[1])
return redis.call('HDEL', KEYS[1], ARGV[1])
`);
const failScript = createScript(`
local text = redis.call('HGET', KEYS[1], ARGV[1])
if not text then return 0 end
local job = cjson.decode(text)
job.error = ARGV[2]
redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(job))
redis.call('ZREM', KEYS[2], ARGV[1])
return redis.call('ZADD', KEYS[3], ARGV[3], ARGV[1])
`);
const reviveScript = createScript(`
if redis.call('ZREM', KEYS[3], ARGV[1]) == 0 then return 0 end
local job = cjson.decode(redis.call('HGET', KEYS[1], ARGV[1]))
job.attempts = 0
job.error = nil
redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(job))
redis.call('ZADD', KEYS[2], ARGV[2], ARGV[1])
return 1
`);

/** An inbox in Redis, for any number of processes. */
export function redisInbox(redis: Redis, prefix: string, seal: Seal): Inbox {
  const keys = ['jobs', 'waiting', 'failed'].map((name) => `${prefix}inbox:{inbox}:${name}`);
  const [jobs = '', waiting = '', failed = ''] = keys;

  const fail = async (id: string, error: string): Promise<void> => {
    await failScript(redis, keys, id, await closeError(id, error, seal), Date.now());
  };

  return {
    async add(job) {
      const id = crypto.randomUUID();
      const stored = await toStored(job, id, seal);
      await addScript(redis, keys, id, JSON.stringify(stored), Date.now());
    },
    async take(lease) {
      for (;;) {
        const now = Date.now();
        const text = await takeScript(redis, keys, now, now + lease);
        if (typeof text !== 'string') return undefined;
        const stored = readStored(text);
        const opened = stored && (await openJob(stored, seal));
        if (opened && 'job' in opened) return opened.job;
        if (stored && opened) await fail(stored.id, opened.fault);
      }
    },
    async extend(id, lease) {
      await redis.zadd(waiting, 'XX', Date.now() + lease, id);
    },
    async done(id) {
      await doneScript(redis, keys, id);
    },
    async retry(id, dueAt) {
      await redis.zadd(waiting, 'XX', dueAt, id);
    },
    fail,
    async failed() {
      const ids = await redis.zrange(failed, '-1000', '-1');
      const texts = ids.length === 0 ? [] : await redis.hmget(jobs, ...ids);
      const stored = texts.flatMap((text) => readStored(text) ?? []);
      return Promise.all(stored.map((job) => toFailed(job, seal)));
    },
    revive: async (id) => Number(await reviveScript(redis, keys, id, Date.now())) === 1,
    async count() {
      const [one, other] = await Promise.all([redis.zcard(waiting), redis.zcard(failed)]);
      return { waiting: one, failed: other };
    },
  };
}
