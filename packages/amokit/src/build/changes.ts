import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder } from '../archive/read-folder.ts';

/** How the size of a file changed since the last build; `from` or `to` is absent for new and gone files. */
export interface SizeChange {
  readonly path: string;
  readonly from?: number;
  readonly to?: number;
}

/** Names without their hashes: the same chunk of another build. */
const plainName = (path: string): string => path.replace(/-[\w-]{8}(\.\w+)$/, '$1');

const sizesByName = (files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, number> => {
  const sizes = new Map<string, number>();
  for (const [path, bytes] of files) {
    const name = plainName(path);
    sizes.set(name, (sizes.get(name) ?? 0) + bytes.length);
  }
  return sizes;
};

/** The files of the last build, as far as there was one. */
export function lastBuild(root: string): ReadonlyMap<string, Uint8Array> {
  const folder = join(root, 'dist/widget');
  return existsSync(folder) ? readFolder(folder) : new Map();
}

/** What is larger, smaller, new or gone; several chunks of one name are counted together. */
export function sizeChanges(
  before: ReadonlyMap<string, Uint8Array>,
  after: ReadonlyMap<string, Uint8Array>,
): readonly SizeChange[] {
  const [old, now] = [sizesByName(before), sizesByName(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((path) => {
    const [from, to] = [old.get(path), now.get(path)];
    if (from === to) return [];
    return [{ path, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
  });
}
