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

/** The position of an offset in a text, both counted in UTF-16 units. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, Math.max(0, offset));
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: before.length - lineStart + 1 };
}
