import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { say } from '../say.ts';
import { UserError } from '../user-error.ts';
import { zipLimits } from './read-zip.ts';

const skipped = new Set(['node_modules', '.git']);

/** The files below a folder, by paths with slashes, sorted. Links are not followed. */
export function readFolder(root: string): ReadonlyMap<string, Uint8Array> {
  const names: string[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !skipped.has(entry.name)) walk(path);
      else if (entry.isFile()) names.push(relative(root, path).split(sep).join('/'));
    }
    if (names.length > zipLimits.entries) {
      throw new UserError(
        [
          {
            message: say({
              en: `${root} has more than ${zipLimits.entries} files`,
              ru: `в ${root} больше ${zipLimits.entries} файлов`,
            }),
            mend: say({ en: 'name the folder of one widget', ru: 'укажите папку одного виджета' }),
          },
        ],
        2,
      );
    }
  };
  walk(root);
  return new Map(names.sort().map((name) => [name, readFileSync(join(root, name))]));
}
