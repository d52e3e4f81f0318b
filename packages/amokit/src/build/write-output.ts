import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A folder's new content, by paths from it. */
export type Content = ReadonlyMap<string, Uint8Array>;

/**
 * Puts files and folders into `target`, each at once: nobody ever sees one half-written, and what
 * was there before stays whole until the new one is ready.
 *
 * @param parts bytes for a file, a map for a folder
 */
export function writeOutput(
  target: string,
  parts: Readonly<Record<string, Uint8Array | Content>>,
): void {
  mkdirSync(target, { recursive: true });
  const workplace = mkdtempSync(join(target, '.new-'));
  try {
    for (const [name, part] of Object.entries(parts)) {
      const files: Content = part instanceof Uint8Array ? new Map([['', part]]) : part;
      for (const [path, bytes] of files) {
        const file = join(workplace, name, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, bytes);
      }
    }
    for (const [name, part] of Object.entries(parts)) {
      const place = join(target, name);
      // A folder can not be renamed over one that has files.
      if (!(part instanceof Uint8Array)) rmSync(place, { recursive: true, force: true });
      if (part instanceof Uint8Array || part.size > 0) renameSync(join(workplace, name), place);
    }
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
}
