import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readFolder } from '../archive/read-folder.ts';
import { readZip } from '../archive/read-zip.ts';
import { writeZip } from '../archive/write-zip.ts';
import { writeOutput } from '../build/write-output.ts';
import { say } from '../say.ts';
import { UserError } from '../user-error.ts';
import { fixFiles } from './fix-files.ts';
import { unwrap } from './unwrap.ts';

function fixFolder(root: string): readonly string[] {
  const before = readFolder(root);
  const { files, changes } = fixFiles(before);
  for (const [file, bytes] of before) {
    const after = files.get(file);
    if (!after) rmSync(join(root, file));
    else if (after !== bytes) writeFileSync(join(root, file), after);
  }
  return changes;
}

function fixZip(path: string): readonly string[] {
  const archive = readZip(readFileSync(path));
  if ('rule' in archive) throw new UserError([{ file: basename(path), message: archive.message }]);
  const { files: inside, wrapper } = unwrap(archive.files);
  const { files, changes } = fixFiles(inside);
  const all = wrapper
    ? [
        `${wrapper}: ${say({ en: 'its files stand at the root now', ru: 'её файлы теперь в корне' })}`,
        ...changes,
      ]
    : changes;
  if (all.length > 0) writeOutput(dirname(path), { [basename(path)]: writeZip(files) });
  return all;
}

/**
 * Mends a zip or a folder in place, as far as no question has to be asked.
 *
 * @returns what was changed, a line each
 */
export function fixWidget(path: string): readonly string[] {
  const full = resolve(path);
  return statSync(full).isDirectory() ? fixFolder(full) : fixZip(full);
}
