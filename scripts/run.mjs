import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a JavaScript file of the repository or of a dependency with this very Node; returns its exit code. */
export function runNode(file, args = [], env = {}) {
  const result = spawnSync(process.execPath, [join(root, file), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return result.status ?? 1;
}

/** Runs the steps one after the other and stops at the first that fails; prints what took how long. */
export function runSteps(steps) {
  for (const { title, file, args, env } of steps) {
    console.log(`\n▸ ${title}`);
    const start = performance.now();
    const code = runNode(file, args, env);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (code !== 0) {
      console.error(`\n✗ ${title} failed after ${seconds} s`);
      process.exit(code);
    }
    console.log(`  ${seconds} s`);
  }
}
