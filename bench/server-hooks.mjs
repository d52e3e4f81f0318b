/**
 * 1,000 hooks at the same moment, to a backend that is killed twice in the middle: how long each waits
 * for its answer, and how many of those that were accepted are handled in the end.
 */
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bench, freePort } from './lib.mjs';
import { startRedis } from './redis-process.mjs';

const hooks = 1000;
const account = 7;
/** How many are handled when the process is killed. */
const kills = [100, 400];
const longestQuiet = 5000;

async function start(options) {
  const child = fork(join(bench, 'hook-server.mjs'), [JSON.stringify(options)]);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the backend ended with ${code}`);
  });
  ended.catch(() => undefined);
  const [{ url }] = await Promise.race([once(child, 'message'), ended]);
  return { child, url };
}

async function kill(child) {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

/** Sends as the CRM does: what is not answered well is sent again. */
async function send(id, address) {
  for (;;) {
    const body = `leads[add][0][id]=${id}&account[id]=${account}`;
    const begun = performance.now();
    const answer = await fetch(address(), { method: 'POST', body }).catch(() => undefined);
    await answer?.text().catch(() => undefined);
    if (answer?.ok) return performance.now() - begun;
    await sleep(200);
  }
}

async function measure(what, how, budget) {
  const folder = await mkdtemp(join(tmpdir(), 'amokit-hooks-'));
  const redis = how === 'redis' ? await startRedis() : undefined;
  const options = {
    how,
    folder: join(folder, 'data'),
    redis: redis?.url,
    key: randomBytes(32).toString('base64'),
    port: await freePort(),
    handled: join(folder, 'handled.txt'),
    account,
  };
  const readHandled = async () =>
    new Set((await readFile(options.handled, 'utf8').catch(() => '')).split('\n').filter(Boolean));
  const untilHandled = async (count) => {
    let last = { size: 0, at: performance.now() };
    for (;;) {
      const { size } = await readHandled();
      if (size > last.size) last = { size, at: performance.now() };
      if (size >= count || performance.now() - last.at > longestQuiet) return size;
      await sleep(50);
    }
  };

  let running = await start(options);
  const began = performance.now();
  const sent = Promise.all(
    Array.from({ length: hooks }, (_, index) => send(index + 1, () => running.url)),
  );
  for (const count of kills) {
    await untilHandled(count);
    await kill(running.child);
    running = await start(options);
  }
  const times = (await sent).sort((a, b) => a - b);
  // What a killed process had taken is free again after half a minute.
  let handled = await untilHandled(hooks);
  if (how !== 'memory' && handled < hooks) {
    await sleep(30_000);
    handled = await untilHandled(hooks);
  }
  const took = performance.now() - began;
  await kill(running.child);
  await redis?.stop();
  await rm(folder, { recursive: true, force: true });
  return {
    what: `${hooks} hooks at once, killed ${kills.length} times: ${what}`,
    'answer, p50 ms': Math.round(times[hooks / 2]),
    'slowest, ms': Math.round(times.at(-1)),
    accepted: times.length,
    handled,
    's until all': (took / 1000).toFixed(1),
    budget,
  };
}

/** A row for each kind of store, and one for a backend that keeps its work in memory. */
export const serverHooks = async () => [
  await measure('@amokit/server, files', 'files', '2000 ms, 1000 handled'),
  await measure('@amokit/server, Redis', 'redis', '2000 ms, 1000 handled'),
  await measure('peer: answers and works in memory', 'memory', ''),
];
