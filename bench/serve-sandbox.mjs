/** A sandbox in a process of its own: started by `startSandbox` of sandbox-process.mjs, spoken to over IPC. */
import { createSandbox } from '@amokit/sandbox';

const options = JSON.parse(process.argv[2] ?? '{}');
const began = performance.now();
const { control, close, ...ready } = await createSandbox(options);
process.send({ ready, milliseconds: performance.now() - began });

/** What the control does, and what only this process knows of itself. */
const tasks = {
  ...control,
  heap() {
    globalThis.gc();
    return process.memoryUsage().heapUsed;
  },
};

process.on('message', async ({ id, task, args }) => {
  try {
    process.send({ id, result: await tasks[task](...args) });
  } catch (error) {
    process.send({ id, error: error.message });
  }
});
process.on('disconnect', async () => {
  await close();
  process.exit(0);
});
