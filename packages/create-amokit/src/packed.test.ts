import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

let workplace = '';

const run = (cwd: string, command: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, AMOKIT_LANG: 'en', VITEST: '', NODE_OPTIONS: '', NO_COLOR: '1' },
  });
  return { status, output: `${stdout}${stderr}` };
};

/** The names in a folder of packages, with those of its scopes. */
const packagesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@')
        ? readdirSync(join(folder, name)).map((one) => `${name}/${one}`)
        : [name],
    );

const ours = /^(@amokit\/|amokit$|create-amokit$|widget-template$)/;

/** Unpacks a tarball where its package would be installed. */
function install(folder: string, tarball: string, modules: string): void {
  const { name } = JSON.parse(
    readFileSync(join(repository, 'packages', folder, 'package.json'), 'utf8'),
  );
  const place = join(modules, name);
  mkdirSync(place, { recursive: true });
  const unpacked = run(place, 'tar', '-xzf', tarball, '--strip-components', '1');
  expect(unpacked.status, unpacked.output).toBe(0);
  const inner = join(repository, 'packages', folder, 'node_modules');
  if (existsSync(inner)) symlinkSync(inner, join(place, 'node_modules'), 'junction');
}

/** All packages as a user gets them; what others wrote is that of the repository, so no network is needed. */
beforeAll(() => {
  workplace = mkdtempSync(join(tmpdir(), 'amokit-packed-'));
  const modules = join(workplace, 'node_modules');
  mkdirSync(modules);
  const others = join(repository, 'node_modules');
  for (const name of packagesIn(others).filter((one) => !ours.test(one))) {
    mkdirSync(join(modules, name, '..'), { recursive: true });
    symlinkSync(join(others, name), join(modules, name), 'junction');
  }
  const folders = readdirSync(join(repository, 'packages'));
  const which = folders.flatMap((name) => ['-w', `packages/${name}`]);
  const packed = run(repository, 'npm', 'pack', '--pack-destination', workplace, ...which);
  expect(packed.status, packed.output).toBe(0);
  const tarballs = readdirSync(workplace).filter((name) => name.endsWith('.tgz'));
  for (const folder of folders) {
    const tarball = tarballs.find((name) =>
      new RegExp(`^(amokit-)?${folder}-\\d`).test(basename(name)),
    );
    expect(tarball, folder).toBeDefined();
    install(folder, join(workplace, String(tarball)), modules);
  }
});

afterAll(() => rmSync(workplace, { recursive: true, force: true }));

describe('the packed packages', { timeout: 120_000 }, () => {
  it.each([
    ['usual', []],
    ['many', ['--features', 'cardTab,listAction,salesbotBlock', '--brand', 'kommo']],
  ])('create a project whose types, build, check and tests pass: %s', (name, options) => {
    const bin = (of: string, file: string) => join(workplace, 'node_modules', of, file);
    const node = (cwd: string, ...args: readonly string[]) => run(cwd, process.execPath, ...args);
    const created = node(workplace, bin('create-amokit', 'bin/create-amokit.js'), name, ...options);
    expect(created.status, created.output).toBe(0);
    const project = join(workplace, name);
    const amokit = bin('amokit', 'bin/amokit.js');
    expect(node(project, bin('typescript', 'bin/tsc'))).toEqual({ status: 0, output: '' });
    const built = node(project, amokit, 'build');
    expect(built.status, built.output).toBe(0);
    const checked = node(project, amokit, 'check', '--json');
    expect(checked.output).toBe('{"valid":true,"issues":[]}\n');
    const tested = node(project, bin('vitest', 'vitest.mjs'), 'run');
    expect(tested.status, tested.output).toBe(0);
  });
});
