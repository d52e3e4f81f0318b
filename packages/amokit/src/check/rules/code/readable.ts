import { parseSync } from 'rolldown/utils';
import { say } from '../../../say.ts';
import { codeRule } from '../../code/code-rule.ts';
import type { Comment } from '../../code/source.ts';
import { pages } from '../../rule.ts';

export const minified = codeRule({
  id: 'code/minified',
  severity: 'warning',
  summary: 'Own code is readable; only libraries are minified.',
  source: pages.requirements,
  *find({ isMinified, error }) {
    if (!isMinified || error) return;
    yield {
      at: 0,
      message: say({
        en: 'it is minified; moderation reads own code',
        ru: 'он минифицирован, а модерация читает свой код',
      }),
      fix: say({
        en: 'build it without minification; call libraries vendor.js or name.min.js',
        ru: 'соберите без минификации; библиотеки назовите vendor.js или name.min.js',
      }),
    };
  },
});

const telling = new Set([
  'VariableDeclaration',
  'IfStatement',
  'ForStatement',
  'ReturnStatement',
  'FunctionDeclaration',
]);

/** True of a text that is a piece of a program, not a sentence. */
export function isCode(text: string): boolean {
  const trimmed = text.trim();
  if (!/[;)}\]]$/.test(trimmed) || trimmed.length < 8) return false;
  const { program, errors } = parseSync('comment.js', `function f(){${trimmed}\n}`, {
    sourceType: 'script',
  });
  const [wrapper] = program.body;
  if (errors.length > 0 || wrapper?.type !== 'FunctionDeclaration') return false;
  return (wrapper.body?.body ?? []).some(
    (statement) =>
      telling.has(statement.type) ||
      (statement.type === 'ExpressionStatement' &&
        (statement.expression.type === 'CallExpression' ||
          statement.expression.type === 'AssignmentExpression')),
  );
}

/** Neighbouring line comments as one: code that was taken out runs over lines. */
function groups(comments: readonly Comment[], text: string): readonly Comment[] {
  const joined: Comment[] = [];
  for (const comment of comments) {
    const last = joined.at(-1);
    const isNext =
      last?.type === 'Line' &&
      comment.type === 'Line' &&
      /^\s*$/.test(text.slice(last.end, comment.start));
    if (last && isNext)
      joined[joined.length - 1] = {
        ...last,
        value: `${last.value}\n${comment.value}`,
        end: comment.end,
      };
    else joined.push(comment);
  }
  return joined;
}

export const commentedCode = codeRule({
  id: 'code/commented-code',
  severity: 'error',
  moderation: true,
  summary: 'Comments explain; none is code that was taken out.',
  source: pages.requirements,
  *find({ comments, text }) {
    for (const comment of groups(comments, text)) {
      // A docstring shows code on purpose.
      if (comment.value.startsWith('*')) continue;
      const lines = comment.value.split('\n');
      if (!isCode(comment.value) && !lines.some(isCode)) continue;
      yield {
        at: comment.start,
        message: say({ en: 'it is code that was commented out', ru: 'это закомментированный код' }),
        fix: say({
          en: 'take it out; the history of the repository keeps it',
          ru: 'уберите; в истории репозитория он останется',
        }),
      };
    }
  },
});
