/** The choice of a time as a product of its own: built, checked, smoked, tried from end to end. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const demo = `${root}demo/salesbot-page`;

const run = (program: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}${program}`, ...args], {
    cwd: demo,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', VITEST: '', NO_COLOR: '1' },
  });
  return { status, stdout, said: `${stdout}${stderr}` };
};

const amokit = (...args: readonly string[]) => run('packages/amokit/bin/amokit.js', ...args);
const vite = (...args: readonly string[]) => run('node_modules/vite/bin/vite.js', ...args);

describe('demo/salesbot-page', { timeout: 300_000 }, () => {
  beforeAll(() => {
    for (const { status, said } of [
      amokit('build'),
      vite('build', 'page'),
      vite('build', 'server'),
    ])
      expect(status, said).toBe(0);
  });

  it('has the right types', () => {
    const { status, said } = run('node_modules/typescript/bin/tsc');
    expect(status, said).toBe(0);
  });

  it('has nothing that moderation would find', () => {
    const { stdout, said } = amokit('check', '--profile', 'public-amocrm', '--json');
    expect(JSON.parse(stdout), said).toMatchObject({ valid: true, issues: [] });
  });

  it('runs in every place of the CRM', () => {
    const { status, stdout, said } = amokit('smoke', '--json');
    expect(JSON.parse(stdout), said).toMatchObject({ passed: true });
    expect(status).toBe(0);
  });

  it('passes its own tests', () => {
    const functions = run('node_modules/vitest/vitest.mjs', 'run');
    expect(functions.status, functions.said).toBe(0);
    const { status, said } = run('node_modules/playwright/cli.js', 'test');
    expect(status, said).toBe(0);
  });
});
