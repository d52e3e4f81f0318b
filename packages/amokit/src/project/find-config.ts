import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const configFiles = ['amokit.config.ts', 'amokit.config.js', 'amokit.config.mjs'];

/** The first of some files that a folder has. */
export const firstIn = (root: string, names: readonly string[]): string | undefined =>
  names.map((name) => join(root, name)).find((file) => existsSync(file));

/** The config file of a folder, or undefined where the folder is not a project of this toolkit. */
export const findConfig = (folder: string): string | undefined =>
  firstIn(resolve(folder), configFiles);
