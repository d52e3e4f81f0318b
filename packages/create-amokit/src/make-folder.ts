import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CreateError } from './options.ts';
import { say } from './say.ts';

/** A new repository has it before it has anything else. */
const ofRepositories = new Set(['.git']);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** What the system answered, for a person. */
function refusal(root: string, error: unknown): CreateError {
  const code = codeOf(error);
  if (['EACCES', 'EPERM', 'EROFS'].includes(code))
    return new CreateError(
      say({
        en: `${root} can not be written to; change its permissions, or choose another folder`,
        ru: `в ${root} нельзя писать; измените права или выберите другую папку`,
      }),
    );
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new CreateError(
      say({
        en: `${root} is a file, or stands in one; choose another folder`,
        ru: `${root} — файл или лежит внутри файла; выберите другую папку`,
      }),
    );
  const reason = error instanceof Error ? error.message : String(error);
  return new CreateError(
    say({
      en: `${root} could not be made: ${reason}; choose another folder`,
      ru: `не удалось создать ${root}: ${reason}; выберите другую папку`,
    }),
  );
}

/** What a folder holds; undefined where there is none. */
function contentOf(root: string): readonly string[] | undefined {
  try {
    return readdirSync(root);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw refusal(root, error);
  }
}

/** Does what writes; a refusal of the system becomes a message. */
function writing(root: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    // Only the system's codes are in one word: faults of our own keep their stack.
    throw /^E[A-Z0-9]+$/.test(codeOf(error)) ? refusal(root, error) : error;
  }
}

/**
 * Makes a folder whole or not at all: its files are written beside their place, and then moved there.
 * A folder that is there and empty stays the same one, as a person may stand in it.
 *
 * @returns the folder, absolute
 * @throws CreateError where the folder holds something already, or can not be written to
 */
export function makeFolder(folder: string, fill: (workplace: string) => void): string {
  const root = resolve(folder);
  const content = contentOf(root);
  if (content?.some((name) => !ofRepositories.has(name)))
    throw new CreateError(
      say({
        en: `${root} is not empty; choose another folder`,
        ru: `папка ${root} не пуста; выберите другую`,
      }),
    );
  const workplace = content ? join(root, `.new-${process.pid}`) : `${root}.new-${process.pid}`;
  writing(root, () => mkdirSync(workplace, { recursive: true }));
  try {
    writing(root, () => {
      fill(workplace);
      writeFileSync(join(workplace, '.gitignore'), 'node_modules/\ndist/\n.amokit/\n');
      if (!content) return renameSync(workplace, root);
      for (const name of readdirSync(workplace))
        renameSync(join(workplace, name), join(root, name));
    });
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
  return root;
}
