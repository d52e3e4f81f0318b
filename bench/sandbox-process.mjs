/** Sandboxes in processes of their own, so that they do not share an event loop with what is measured. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { bench } from './lib.mjs';

/**
 * Starts a sandbox with the options of `createSandbox`.
 *
 * @returns its ready document, the milliseconds from the start of the process until it, `control(task,
 * ...args)` with what the control origin does and `heap`, the bytes in use after a collection; `stop()`
 */
export async function startSandbox(options) {
  const began = performance.now();
  const child = fork(join(bench, 'serve-sandbox.mjs'), [JSON.stringify(options)], {
    execArgv: ['--expose-gc'],
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the sandbox ended with ${code}`);
  });
  ended.catch(() => undefined);
  const [{ ready }] = await Promise.race([once(child, 'message'), ended]);
  const milliseconds = performance.now() - began;
  const asked = new Map();
  child.on('message', ({ id, result, error }) => {
    const { resolve, reject } = asked.get(id);
    asked.delete(id);
    if (error === undefined) resolve(result);
    else reject(new Error(error));
  });
  let last = 0;
  return {
    ...ready,
    milliseconds,
    control(task, ...args) {
      last += 1;
      const answer = new Promise((resolve, reject) => asked.set(last, { resolve, reject }));
      child.send({ id: last, task, args });
      return Promise.race([answer, ended]);
    },
    async stop() {
      child.disconnect();
      await ended.catch(() => undefined);
    },
  };
}
