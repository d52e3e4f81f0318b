import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { say } from '../say.ts';
import { UserError } from '../user-error.ts';
import { rules } from './rules/index.ts';

/** In the published package, and in the repository. */
const folders = ['../rules/', '../../../../docs/rules/'].map(
  (path) => new URL(path, import.meta.url),
);

/** The rules that a person may have meant: of the same group, or with the same words. */
function near(asked: string): readonly string[] {
  const words = asked
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const ids = rules.map(({ id }) => id);
  const found = ids.filter((id) => words.some((word) => id.split(/[/-]/).includes(word)));
  return found.length > 0 ? found : ids;
}

/**
 * The page of a rule: what it asks, how much it weighs, a bad and a good example, its source.
 *
 * @throws UserError with exit code 2 where there is no such rule
 * @example
 * explainRule('code/eval'); //=> '# code/eval\n\nNo text is run as code.…'
 */
export function explainRule(id: string): string {
  const page = rules.some((rule) => rule.id === id)
    ? folders.map((folder) => fileURLToPath(new URL(`${id}.md`, folder))).find(existsSync)
    : undefined;
  if (page) return readFileSync(page, 'utf8');
  const list = near(id).join(', ');
  throw new UserError(
    [
      {
        message: say({ en: `there is no rule "${id}"`, ru: `нет правила «${id}»` }),
        mend: say({ en: `choose one of: ${list}`, ru: `выберите одно из: ${list}` }),
      },
    ],
    2,
  );
}
