/** `amokit smoke` as a person types it: what it prints, what it writes, how it ends. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { chromiumPath } from '../scripts/chromium.mjs';

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const fixture = (name: string) => fromRoot(`e2e/fixtures/widgets/${name}`);

async function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(
    process.execPath,
    [fromRoot('packages/amokit/bin/amokit.js'), 'smoke', ...args],
    { env: { ...process.env, AMOKIT_CHROMIUM: await chromiumPath(), ...env } },
  );
  const out = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    out.stdout += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    out.stderr += String(chunk);
  });
  const ended = once(child, 'close').then(([code]: readonly unknown[]) => ({ code, ...out }));
  return { child, ended };
}

const smoke = async (...args: readonly string[]) => (await start(args)).ended;

it('prints one JSON document, takes several widgets, and ends with 1 when one of them fails', async () => {
  const { code, stdout, stderr } = await smoke(
    fixture('render-promise'),
    fixture('syntax-error'),
    '--json',
  );
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    passed: false,
    widgets: [
      { widget: fixture('render-promise'), passed: true, areas: [{ area: 'lcard', passed: true }] },
      { widget: fixture('syntax-error'), passed: false, areas: [{ steps: { load: 'failed' } }] },
    ],
  });
  expect(stderr).toContain('script.js:3:13: syntax error');
});

it('ends with 0 when all is good, and writes a picture of every place', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'amokit-shots-'));
  const { code, stdout } = await smoke(fixture('render-promise'), '--shots', folder);
  expect(stdout).toContain('✓ load  ✓ construct  ✓ render');
  expect(stdout).toContain('1 widget in 1 place: all good');
  expect(code).toBe(0);
  const [, picture = ''] =
    /✓ lcard {2}\/leads\/detail\/\d+ {2}\d+ ms\n(?:.*\n)*? {6}picture: (.+\.png)/.exec(stdout) ??
    [];
  expect((await readFile(picture)).subarray(1, 4).toString()).toBe('PNG');
  await rm(folder, { recursive: true });
});

it.each([
  [['/nowhere/widget.zip'], /there is no \/nowhere\/widget\.zip/],
  [[fixture('render-promise'), '--area', 'kitchen'], /--area is "kitchen"\n.*choose of: lcard/],
  [[fixture('render-promise'), '--area', 'cucard'], /no widget here names cucard/],
  [[fixture('render-promise'), '--fixtures', '/nowhere.json'], /there is no such file/],
  [[fixture('render-promise'), '--sloppy'], /--sloppy/],
])('ends with 2 for %j', async (args, message) => {
  const { code, stderr } = await smoke(...args);
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain('    at ');
  expect(code).toBe(2);
});

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  'ends on %s without a word of a fault, and takes its browser along',
  async (signal, expected) => {
    const temporary = await mkdtemp(join(tmpdir(), 'amokit-stopped-'));
    const ofPlaywright = async () =>
      (await readdir(temporary)).filter((name) => name.startsWith('playwright'));
    const many = Array<string>(20).fill(fixture('render-promise'));
    const { child, ended } = await start(many, { TMPDIR: temporary });
    await once(child.stdout, 'data');
    expect(await ofPlaywright()).not.toEqual([]);
    child.kill(signal);
    const { code, stderr } = await ended;
    expect({ code, stderr }).toEqual({ code: expected, stderr: '' });
    expect(await ofPlaywright()).toEqual([]);
    await rm(temporary, { recursive: true, force: true });
  },
);

it('says that AMOKIT_CHROMIUM names no program', async () => {
  const { ended } = await start([fixture('render-promise')], { AMOKIT_CHROMIUM: '/nowhere' });
  const { code, stderr } = await ended;
  expect(stderr).toContain('AMOKIT_CHROMIUM names "/nowhere", which is no program');
  expect(code).toBe(2);
});
