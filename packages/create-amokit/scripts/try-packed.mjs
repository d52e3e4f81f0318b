/**
 * What a user gets: packs every package, creates a project with the packed create-amokit, installs
 * it from the tarballs alone, and builds and checks it. Prints what it took.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const workplace = mkdtempSync(join(tmpdir(), 'amokit-packed-'));

function run(what, cwd, command, ...args) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${what} failed:\n${stdout}\n${stderr}`);
  console.log(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return stdout;
}

try {
  const tarballs = join(workplace, 'tarballs');
  mkdirSync(tarballs);
  const packages = readdirSync(join(repository, 'packages'));
  run(
    'pack',
    repository,
    'npm',
    'pack',
    '--pack-destination',
    tarballs,
    ...packages.flatMap((name) => ['-w', `packages/${name}`]),
  );
  const named = Object.fromEntries(
    packages.map((name) => {
      const data = JSON.parse(
        readFileSync(join(repository, 'packages', name, 'package.json'), 'utf8'),
      );
      const file = `${data.name.replace('@', '').replace('/', '-')}-${data.version}.tgz`;
      return [data.name, `file:${join(tarballs, file)}`];
    }),
  );
  run(
    'install create-amokit',
    workplace,
    'npm',
    'install',
    '--prefix',
    workplace,
    named['create-amokit'],
  );
  run(
    'create',
    workplace,
    process.execPath,
    join(workplace, 'node_modules/create-amokit/bin/create-amokit.js'),
    'my-widget',
  );
  const project = join(workplace, 'my-widget');
  const file = join(project, 'package.json');
  const data = JSON.parse(readFileSync(file, 'utf8'));
  for (const block of ['dependencies', 'devDependencies']) {
    for (const name of Object.keys(data[block]))
      data[block][name] = named[name] ?? data[block][name];
  }
  const { 'create-amokit': _create, ...overrides } = named;
  writeFileSync(file, JSON.stringify({ ...data, overrides }, null, 2));
  run('install', project, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund');
  run('types', project, 'npx', 'tsc');
  run('build', project, 'npx', 'amokit', 'build');
  console.log(run('check', project, 'npx', 'amokit', 'check').trim());
  if (process.platform !== 'win32')
    console.log(`size: ${run('du', project, 'du', '-sm', '.').trim()} MB`);
} finally {
  rmSync(workplace, { recursive: true, force: true });
}
