/**
 * A mistake that a person made, and can mend: the command line prints it without a stack.
 *
 * @module
 */

/** A place in a file, as editors count: both start with 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What went wrong, where, and how to mend it. */
export interface Problem {
  readonly message: string;
  /** Path of the file, from the folder that the command works on. */
  readonly file?: string | undefined;
  readonly position?: Position | undefined;
  readonly mend?: string | undefined;
}

/** `1`: something in the project has to be mended; `2`: wrong usage, or the machine lacks something. */
export type ExitCode = 1 | 2;

/**
 * Ends a command with the problems that the person has to mend.
 *
 * @example
 * throw new UserError([{ message: 'no widget here', mend: 'name its folder' }], 2);
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly problems: readonly Problem[];
  readonly exitCode: ExitCode;

  constructor(problems: readonly Problem[], exitCode: ExitCode = 1) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
    this.exitCode = exitCode;
  }
}

/** One problem as text: `i18n/en.json:3:5  message`, and the mend on a line of its own. */
export function formatProblem({ message, file, position, mend }: Problem): string {
  const where = file && (position ? `${file}:${position.line}:${position.column}` : file);
  return `${where ? `${where}  ` : ''}${message}${mend ? `\n    → ${mend}` : ''}`;
}

/** Where the lines of a text start; the last one is kept, as many places of it are asked for. */
let lines: { readonly text: string; readonly starts: readonly number[] } = {
  text: '',
  starts: [0],
};

function lineStarts(text: string): readonly number[] {
  if (lines.text === text) return lines.starts;
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  lines = { text, starts };
  return starts;
}

/** The position of an offset in a text, both counted in UTF-16 units. */
export function positionAt(text: string, offset: number): Position {
  const at = Math.min(text.length, Math.max(0, offset));
  const starts = lineStarts(text);
  let [line, after] = [0, starts.length];
  while (after - line > 1) {
    const middle = (line + after) >> 1;
    if ((starts[middle] ?? 0) <= at) line = middle;
    else after = middle;
  }
  return { line: line + 1, column: at - (starts[line] ?? 0) + 1 };
}
