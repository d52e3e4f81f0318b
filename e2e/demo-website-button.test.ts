import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const demo = fileURLToPath(new URL('../demo/website-button', import.meta.url));
const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Runs a command of the demo, as a person does in its folder. */
function run(script: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fromRoot(script), ...args], {
    cwd: demo,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', VITEST: '', NO_COLOR: '1' },
  });
  return { status, text: `${stdout}${stderr}` };
}

const amokit = 'packages/amokit/bin/amokit.js';
const vite = 'node_modules/vite/bin/vite.js';

describe('demo/website-button', { timeout: 240_000 }, () => {
  it('builds, and has nothing that upload or moderation would say', () => {
    expect(run(amokit, 'build').text).toContain('dist/widget.zip');
    const { status, text } = run(amokit, 'check', '--profile', 'public-amocrm');
    expect(text).toContain('Nothing to mend.');
    expect(status).toBe(0);
  });

  it('passes its tests in Node and in Chromium', () => {
    for (const part of ['page', 'server']) expect(run(vite, 'build', part).status).toBe(0);
    const types = run('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.');
    expect(types).toEqual({ status: 0, text: '' });
    const inNode = run('node_modules/vitest/vitest.mjs', 'run');
    expect(inNode.status, inNode.text).toBe(0);
    const inBrowser = run('node_modules/playwright/cli.js', 'test');
    expect(inBrowser.status, inBrowser.text).toBe(0);
  });

  it('passes smoke in every place that it has', () => {
    const { status, text } = run(amokit, 'smoke');
    expect(status, text).toBe(0);
  });
});
