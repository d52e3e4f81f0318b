import { isAbsolute, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Problem } from '../user-error.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** `[plugin name] src/x.ts:3:1: message` and the source lines below it are for the bundler's own print. */
const firstLines = (message: string): string =>
  stripVTControlCharacters(message)
    .replace(/^(\[[\w:\s-]+\]\s*)+/, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !/^[╭│╰─·\d]/.test(line))
    .slice(0, 2)
    .join(' ');

/** `╭─[ src/widget.tsx:3:14 ]` of the bundler's drawing. */
const drawnPlace = (message: string) =>
  /\[ (.+?):(\d+):(\d+) \]/.exec(stripVTControlCharacters(message)) ?? undefined;

function toProblem(error: unknown, root: string): Problem {
  if (!isObject(error)) return { message: String(error) };
  const message = textOf(error.message) ?? String(error);
  const loc = isObject(error.loc) ? error.loc : {};
  const drawn = drawnPlace(message);
  const id = textOf(loc.file) ?? textOf(error.id) ?? drawn?.[1];
  const file = id?.replace(/[?#].*$/, '');
  const line = Number(loc.line ?? drawn?.[2]);
  const column = Number(loc.column ?? Number(drawn?.[3]) - 1);
  return {
    message: firstLines(message),
    ...(file ? { file: isAbsolute(file) ? relative(root, file) : file } : {}),
    ...(line > 0 ? { position: { line, column: Math.max(1, column + 1) } } : {}),
    mend: isObject(error.meta) ? textOf(error.meta.mend) : undefined,
  };
}

/** What the bundler threw, as problems of the project. */
export function bundleProblems(error: unknown, root: string): readonly Problem[] {
  const inner = isObject(error) && Array.isArray(error.errors) ? error.errors : [];
  return (inner.length > 0 ? inner : [error]).map((each) => toProblem(each, root));
}
