/**
 * What a user gets: packs every package, creates projects with the packed create-amokit, installs
 * them from the tarballs alone, and runs everything that a new project can run. Prints what it took.
 *
 * `--all` tries every feature alone as well, `--e2e` the projects' tests in a browser, too.
 */
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromiumPath } from './chromium.mjs';
import { root as repository } from './run.mjs';

const flags = new Set(process.argv.slice(2));
const workplace = mkdtempSync(join(tmpdir(), 'amokit-packed-'));
const env = {
  ...process.env,
  AMOKIT_CHROMIUM: await chromiumPath(),
  AMOKIT_LANG: 'en',
  NO_COLOR: '1',
};

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

function run(what, cwd, command, ...args) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env,
  });
  if (status !== 0) throw new Error(`${what} failed:\n${stdout}\n${stderr}`);
  console.log(`  ${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return stdout;
}

/** Packs all packages; answers with the tarball of each name. */
function pack() {
  const tarballs = join(workplace, 'tarballs');
  mkdirSync(tarballs);
  const folders = readdirSync(join(repository, 'packages'));
  const which = folders.flatMap((name) => ['-w', `packages/${name}`]);
  run('pack', repository, 'npm', 'pack', '--pack-destination', tarballs, ...which);
  return Object.fromEntries(
    folders.map((folder) => {
      const { name, version } = readJson(join(repository, 'packages', folder, 'package.json'));
      const file = `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
      return [name, `file:${join(tarballs, file)}`];
    }),
  );
}

/** Our packages come from the tarballs, everything else from the registry. */
function useTarballs(project, tarballs) {
  const file = join(project, 'package.json');
  const data = readJson(file);
  for (const block of ['dependencies', 'devDependencies'])
    for (const name of Object.keys(data[block]))
      data[block][name] = tarballs[name] ?? data[block][name];
  const { 'create-amokit': _create, ...overrides } = tarballs;
  data.devDependencies.playwright = readJson(
    join(repository, 'package.json'),
  ).devDependencies.playwright;
  writeFileSync(file, JSON.stringify({ ...data, overrides }, null, 2));
}

function tryProject({ name, options }, tarballs, first) {
  console.log(`\n${name}: ${options.join(' ')}`);
  const create = join(workplace, 'node_modules/create-amokit/bin/create-amokit.js');
  run('create', workplace, process.execPath, create, name, ...options);
  const project = join(workplace, name);
  useTarballs(project, tarballs);
  if (first) symlinkSync(join(first, 'node_modules'), join(project, 'node_modules'), 'junction');
  else {
    run('install', project, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund');
    if (process.platform !== 'win32')
      console.log(`  size: ${run('du', project, 'du', '-sm', '.').split('\t')[0]} MB`);
  }
  for (const script of [
    'types',
    'build',
    'check',
    'test',
    'smoke',
    ...(flags.has('--e2e') ? ['e2e'] : []),
  ])
    run(script, project, 'npm', 'run', '--silent', script);
  return project;
}

try {
  console.log(workplace);
  const tarballs = pack();
  const own = ['--no-audit', '--no-fund', '--prefix', workplace, tarballs['create-amokit']];
  run('install create-amokit', workplace, 'npm', 'install', ...own);
  const entry = join(workplace, 'node_modules/create-amokit/dist/index.js');
  const { features } = await import(pathToFileURL(entry).href);
  const projects = [
    { name: 'usual', options: [] },
    {
      name: 'all',
      options: ['--features', features.join(','), '--brand', 'kommo', '--lang', 'en,es,pt'],
    },
    ...(flags.has('--all') ? features : []).map((feature) => ({
      name: `only-${feature.toLowerCase()}`,
      options: ['--features', feature, '--lang', 'ru'],
    })),
  ];
  let first;
  for (const project of projects) {
    const folder = tryProject(project, tarballs, first);
    first ??= folder;
  }
  console.log(`\n${projects.length} projects: all good`);
} finally {
  rmSync(workplace, { recursive: true, force: true });
}
