import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadPageFile } from './page-files.ts';

/** Reads from a folder; the paths are those that the server itself makes. */
export function pageFilesIn(folder: string): ReadPageFile {
  return async (path) => {
    try {
      return new Uint8Array(await readFile(join(folder, path)));
    } catch {
      return undefined;
    }
  };
}
