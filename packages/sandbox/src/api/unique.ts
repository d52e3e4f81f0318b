import type { FieldProblem } from './problem.ts';

/** A value of an item that no other item may have. */
export interface Unique {
  readonly path: string;
  readonly value: string;
}

/** Tells of every item of a batch that has what one before it has. */
export function repeated<T>(
  unique: (input: T) => Unique | undefined,
): (input: T) => readonly FieldProblem[] {
  const seen = new Set<string>();
  return (input) => {
    const own = unique(input);
    if (!own) return [];
    const key = JSON.stringify([own.path, own.value]);
    const isFirst = !seen.has(key);
    seen.add(key);
    const detail = 'Another item of the request has the same.';
    return isFirst ? [] : [{ code: 'NotUnique', path: own.path, detail }];
  };
}
