import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { say } from '../say.ts';
import { UserError } from '../user-error.ts';
import { findConfig } from './find-config.ts';

const notProjects = new Set(['node_modules', 'dist', 'src', '.git', '.amokit']);

/** The projects of a folder, in it or in the folders below. */
export function projectsBelow(folder: string, depth = 3): readonly string[] {
  if (findConfig(folder)) return [folder];
  if (depth === 0) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !notProjects.has(entry.name))
    .flatMap(({ name }) => projectsBelow(join(folder, name), depth - 1))
    .sort();
}

/**
 * The projects of a folder: itself, or those in the folders below, as a repository of many widgets
 * has them.
 *
 * @throws UserError with exit code 2 where there is none
 */
export function findProjects(folder: string): readonly string[] {
  const root = resolve(folder);
  const isFolder = existsSync(root) && statSync(root).isDirectory();
  const found = isFolder ? projectsBelow(root) : [];
  if (found.length > 0) return found;
  throw new UserError(
    [
      {
        message: isFolder
          ? say({
              en: `${root} has no amokit.config.ts, and neither has a folder in it`,
              ru: `ни в ${root}, ни в папках внутри нет amokit.config.ts`,
            })
          : say({ en: `there is no folder ${root}`, ru: `папки ${root} нет` }),
        mend: say({
          en: 'go to the folder of a widget, or name it: amokit build my-widget',
          ru: 'перейдите в папку виджета или назовите её: amokit build my-widget',
        }),
      },
    ],
    2,
  );
}
