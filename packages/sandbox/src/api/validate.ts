import type { z } from 'zod';
import type { Call } from './call.ts';
import {
  type FieldProblem,
  fieldMissing,
  type ItemProblems,
  invalid,
  noChoice,
  Problem,
} from './problem.ts';

type Issue = z.core.$ZodIssue;

/** Unions say what is wrong for each of their forms; the form that got furthest is the one meant. */
function flat(issue: Issue, before: readonly PropertyKey[] = []): readonly Issue[] {
  const path = [...before, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ ...issue, path }];
  const forms = issue.errors.map((errors) => errors.flatMap((error) => flat(error, path)));
  const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map((one) => one.path.length));
  const [best] = forms.sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  return best?.length ? best : [{ ...issue, path }];
}

const isMissing = (issue: Issue) =>
  issue.code === 'invalid_type' && issue.message.includes('received undefined');

function problemOf(issue: Issue): FieldProblem {
  const path = issue.path.map(String).join('.');
  if (isMissing(issue)) return fieldMissing(path);
  switch (issue.code) {
    case 'invalid_type':
      return {
        code: 'InvalidType',
        path,
        detail: `This value should be of type ${issue.expected}.`,
      };
    case 'invalid_value':
      return noChoice(path);
    case 'too_big':
      return { code: 'TooBig', path, detail: `This value is too big, at most ${issue.maximum}.` };
    case 'too_small':
      return {
        code: 'TooSmall',
        path,
        detail: `This value is too small, at least ${issue.minimum}.`,
      };
    default:
      return { code: 'InvalidFormat', path, detail: 'This value is not valid.' };
  }
}

/** The first few say enough; a huge request does not get a huge answer. */
const mostProblems = 100;

/** An item as the schema reads it, or what is wrong with it. */
export function check<S extends z.ZodType>(
  schema: S,
  item: unknown,
): { readonly value: z.output<S> } | { readonly errors: readonly FieldProblem[] } {
  const parsed = schema.safeParse(item);
  if (parsed.success) return { value: parsed.data };
  return {
    errors: parsed.error.issues
      .flatMap((one) => flat(one))
      .slice(0, 20)
      .map(problemOf),
  };
}

const requestIdOf = (item: unknown, at: number): string => {
  if (typeof item !== 'object' || item === null || !('request_id' in item)) return String(at);
  const { request_id } = item;
  return typeof request_id === 'string' || typeof request_id === 'number'
    ? String(request_id)
    : String(at);
};

/** An item of a write with what ties it to its answer. */
export interface WrittenItem<T> {
  readonly input: T;
  readonly requestId: string;
}

/** `request_id` is often a number in what clients send; the schemas know it as a string. */
const withRequestId = (item: unknown, requestId: string): unknown =>
  typeof item === 'object' && item !== null && !Array.isArray(item) && 'request_id' in item
    ? { ...item, request_id: requestId }
    : item;

/**
 * Reads the array of a write. One wrong item refuses the whole request.
 *
 * @throws {Problem} 400
 */
export function readItems<S extends z.ZodType>(
  call: Call,
  schema: S,
): readonly WrittenItem<z.output<S>>[] {
  const { body, endpoint } = call;
  if (body === undefined) throw new Problem(400, 'Request data can not be empty');
  if (!Array.isArray(body)) throw new Problem(400, 'Request body should be an array of objects');
  const items: readonly unknown[] = body;
  if (items.length === 0) throw new Problem(400, 'Request data can not be empty');
  const most = endpoint.batch?.max ?? 250;
  if (items.length > most)
    throw new Problem(400, `Too many items in one request: ${items.length}, at most ${most}`);
  const problems: ItemProblems[] = [];
  const read: WrittenItem<z.output<S>>[] = [];
  for (const [at, item] of items.entries()) {
    const requestId = requestIdOf(item, at);
    const checked = check(schema, withRequestId(item, requestId));
    if ('value' in checked) read.push({ input: checked.value, requestId });
    else problems.push({ request_id: requestId, errors: checked.errors });
    if (problems.length >= mostProblems) break;
  }
  if (problems.length > 0) throw invalid(problems);
  return read;
}

/**
 * Reads the one object of a write.
 *
 * @param more what the path says of it, its id for one
 * @throws {Problem} 400
 */
export function readOne<S extends z.ZodType>(
  call: Call,
  schema: S,
  more: Readonly<Record<string, unknown>> = {},
): WrittenItem<z.output<S>> {
  // PHP writes an object without keys as `[]`.
  const body = Array.isArray(call.body) && call.body.length === 0 ? {} : call.body;
  if (body === undefined) throw new Problem(400, 'Request data can not be empty');
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Problem(400, 'Request body should be an object');
  const requestId = requestIdOf(body, 0);
  const checked = check(schema, { ...(withRequestId(body, requestId) as object), ...more });
  if ('value' in checked) return { input: checked.value, requestId };
  throw invalid([{ request_id: requestId, errors: checked.errors }]);
}
