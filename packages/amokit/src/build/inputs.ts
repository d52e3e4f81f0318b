import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ownVersion } from '../cli/own-version.ts';
import { envVariables } from '../project/env.ts';

const notSources = new Set(['node_modules', 'dist', '.git', '.amokit', 'test-results']);

function* sourcesIn(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !notSources.has(entry.name)) yield* sourcesIn(path);
    else if (entry.isFile()) yield path;
  }
}

/** The lock file says which libraries are built in; it may stand in a folder above. */
function lockFile(folder: string): string | undefined {
  const names = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock'];
  const found = names.map((name) => join(folder, name)).find((file) => existsSync(file));
  const parent = join(folder, '..');
  return found ?? (parent === folder ? undefined : lockFile(parent));
}

/**
 * A short text for everything that a build of a project depends on: its files, the libraries, the
 * variables for its code, this toolkit. Of shared code outside only a build knows: {@link sharedInputs}.
 */
export function inputsHash(root: string): string {
  const variables = Object.entries(envVariables(root, 'production')).sort();
  const hash = createHash('sha256').update(ownVersion()).update(JSON.stringify(variables));
  const lock = lockFile(root);
  for (const file of [...sourcesIn(root), ...(lock ? [lock] : [])]) {
    hash.update(`\0${relative(root, file).split(sep).join('/')}\0`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 32);
}

const hashOf = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 32);

/** The files outside of a project that its build read, a line each with what they held. */
export const sharedInputs = (root: string, files: readonly string[]): readonly string[] =>
  [...new Set(files)]
    .map((file) => relative(root, file))
    .filter((file) => file.startsWith('..') && !file.split(sep).includes('node_modules'))
    .sort()
    .map((file) => `${hashOf(join(root, file))} ${file.split(sep).join('/')}`);

/** True where such a line still holds. */
export function isSharedInput(root: string, line: string): boolean {
  const [hash, ...path] = line.split(' ');
  const file = join(root, path.join(' '));
  return existsSync(file) && hashOf(file) === hash;
}
