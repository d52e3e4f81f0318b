import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readFolder } from '../archive/read-folder.ts';
import { collectFiles } from '../build/collect-files.ts';
import { contentRules } from '../check/rules/index.ts';
import { runRules } from '../check/run-check.ts';
import { readWidget } from '../check/widget.ts';
import type { Project } from '../project/load-project.ts';
import { type Problem, UserError } from '../user-error.ts';
import { liveEntry } from '../vite/live-modules.ts';
import { foldersVariable } from '../vite/public-modules.ts';

/**
 * A script.js that takes the widget from the development server. The loader of the page waits for
 * it through a plug-in of its own, as an AMD module can not wait for an import.
 */
const loaderScript = (
  origin: string,
): string => `(window.${foldersVariable} ??= {})[${JSON.stringify(origin)}] =
  document.currentScript.src.replace(/[^/]*([?#].*)?$/, '');
define('amokit-dev', {
  normalize: (name) => name,
  load: (address, require, done) => {
    import(${JSON.stringify(`${origin}/@vite/client`)})
      .then(() => import(address))
      .then((module) => done(module.default), done.error);
  },
});
define([${JSON.stringify(`amokit-dev!${origin}${liveEntry}`)}], (Widget) => Widget);
`;

/** Where a project's unpacked widget stands during development. */
export const devFolderOf = ({ root }: Project): string => join(root, '.amokit/dev');

/**
 * Writes manifest, texts and pictures beside a script.js that loads the code live.
 *
 * @returns what is wrong with them; then nothing was written
 */
export function writeDevFolder(project: Project, origin: string): readonly Problem[] {
  const files = collectFiles(project);
  const { issues } = runRules(contentRules, readWidget(files));
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    return errors.map(({ message, file, line, column, fix }) => ({
      message,
      ...(file ? { file } : {}),
      ...(line && column ? { position: { line, column } } : {}),
      ...(fix ? { mend: fix } : {}),
    }));
  }
  files.set('script.js', new TextEncoder().encode(loaderScript(origin)));
  const folder = devFolderOf(project);
  // The page may be reading it: nothing is gone for a moment.
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  for (const name of readFolder(folder).keys()) {
    if (!files.has(name)) rmSync(join(folder, name));
  }
  return [];
}

/** What is wrong with a project, where its parts are read anew while a person edits them. */
export const problemsOf = (error: unknown): readonly Problem[] => {
  if (error instanceof UserError) return error.problems;
  throw error;
};
