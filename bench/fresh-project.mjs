/** A project as a person gets it: created, installed from packed tarballs, built. */
import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './lib.mjs';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Packs all packages; answers with the tarball of each name. */
function pack(folder) {
  mkdirSync(folder);
  const names = readdirSync(join(root, 'packages'));
  const which = names.flatMap((name) => ['-w', `packages/${name}`]);
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, ...which], { cwd: root });
  return Object.fromEntries(
    names.map((name) => {
      const data = readJson(join(root, 'packages', name, 'package.json'));
      const file = `${data.name.replace('@', '').replace('/', '-')}-${data.version}.tgz`;
      return [data.name, `file:${join(folder, file)}`];
    }),
  );
}

/** Our packages come from the tarballs, everything else from the registry. */
function takeTarballs(project, tarballs) {
  const file = join(project, 'package.json');
  const data = readJson(file);
  for (const block of ['dependencies', 'devDependencies'])
    for (const name of Object.keys(data[block] ?? {}))
      data[block][name] = tarballs[name] ?? data[block][name];
  const { 'create-amokit': _create, ...overrides } = tarballs;
  writeFileSync(file, JSON.stringify({ ...data, overrides }, null, 2));
}

/** Bytes and entries below a folder, links not followed. */
function weigh(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce(
    (sum, entry) => {
      const path = join(folder, entry.name);
      const below = entry.isDirectory() ? weigh(path) : { bytes: lstatSync(path).size, files: 1 };
      return { bytes: sum.bytes + below.bytes, files: sum.files + below.files };
    },
    { bytes: 0, files: 0 },
  );
}

/** The packages that npm wrote into its lock file. */
const packagesIn = (project) =>
  Object.keys(readJson(join(project, 'package-lock.json')).packages).filter(Boolean).length;

/**
 * Creates, installs and builds a project in a temporary folder.
 *
 * @returns the folder, the seconds of each step, and the size of what is there after the installation
 */
export function freshProject() {
  const workplace = mkdtempSync(join(tmpdir(), 'amokit-bench-'));
  const tarballs = pack(join(workplace, 'tarballs'));
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--silent'];
  execFileSync('npm', ['install', ...quiet, '--prefix', workplace, tarballs['create-amokit']]);
  const time = (command, args, cwd) => {
    const start = performance.now();
    execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
    return (performance.now() - start) / 1000;
  };
  const create = join(workplace, 'node_modules/create-amokit/bin/create-amokit.js');
  const project = join(workplace, 'my-widget');
  const created = time(process.execPath, [create, 'my-widget', '--lang', 'en'], workplace);
  takeTarballs(project, tarballs);
  const installed = time('npm', ['install', ...quiet], project);
  const { bytes, files } = weigh(project);
  const packages = packagesIn(project);
  const built = time('npm', ['run', '--silent', 'build'], project);
  return { workplace, project, created, installed, built, bytes, files, packages };
}
