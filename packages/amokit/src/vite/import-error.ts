import { readFileSync } from 'node:fs';
import type { Rolldown } from 'vite';
import { positionAt } from '../user-error.ts';

/** What is wrong with an import, at its place in the file that has it. */
export function importError(
  source: string,
  importer: string,
  message: string,
  mend: string,
): Rolldown.RollupError {
  const file = importer.replace(/\?.*$/, '');
  const code = readFileSync(file, 'utf8');
  const [at = 0] = [`'${source}'`, `"${source}"`]
    .map((text) => code.indexOf(text))
    .filter((i) => i >= 0);
  const { line, column } = positionAt(code, at + 1);
  return { message, meta: { mend }, id: file, loc: { file, line, column: column - 1 } };
}
