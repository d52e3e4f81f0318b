import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Driver } from 'unstorage';
import { ifThere, writeFileWhole } from './write-file.ts';

const encode = (key: string): string =>
  `${encodeURIComponent(key).replaceAll('.', '%2E').replaceAll('*', '%2A')}.json`;
const decode = (name: string): string => decodeURIComponent(name.slice(0, -5));

/**
 * Data of unstorage in a folder, one file for a key. Unlike the library's own driver it never leaves
 * half of a file, whenever the process dies.
 */
export function fileDriver(folder: string): Driver {
  const read = (key: string) => ifThere(readFile(join(folder, encode(key)), 'utf8'));
  return {
    name: 'amokit-files',
    hasItem: async (key) => (await read(key)) !== undefined,
    getItem: async (key) => (await read(key)) ?? null,
    setItem: (key, value) => writeFileWhole(join(folder, encode(key)), value),
    removeItem: (key) => rm(join(folder, encode(key)), { force: true }),
    // Asked for all of them, unstorage names no beginning.
    async getKeys(base = '') {
      const names = (await ifThere(readdir(folder))) ?? [];
      const keys = names.filter((name) => name.endsWith('.json')).map(decode);
      return keys.filter((key) => key.startsWith(base));
    },
  };
}
