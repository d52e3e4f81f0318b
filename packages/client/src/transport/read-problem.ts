import type { Problem, ValidationError } from '../errors/http-error.ts';
import { isRecord, textOf } from '../json.ts';

/** What an error answer says: its problem+json, or what can be known when it is something else. */
export function readProblem({ headers, statusText }: Response, body: unknown): Problem {
  const problem = isRecord(body) ? body : {};
  return {
    title: textOf(problem.title) ?? statusText,
    detail: textOf(problem.detail),
    validationErrors: [problem['validation-errors'], problem.errors].flatMap(readErrors),
    retryAfter: readRetryAfter(headers, problem.retry_after),
  };
}

function readErrors(list: unknown): ValidationError[] {
  if (!Array.isArray(list)) return [];
  return list.filter(isRecord).flatMap((entry) => {
    // A refused deletion of sources holds one object where all others hold an array.
    const errors = Array.isArray(entry.errors) ? entry.errors : [entry.errors];
    return errors.filter(isRecord).map((error) => ({
      request_id: textOf(entry.request_id),
      code: textOf(error.code) ?? '',
      path: textOf(error.path) ?? '',
      detail: textOf(error.detail) ?? '',
    }));
  });
}

/** The header, as seconds or as a date, or the body's `retry_after` in seconds. */
function readRetryAfter(headers: Headers, inBody: unknown): number | undefined {
  const text = headers.get('Retry-After') ?? textOf(inBody);
  if (text === undefined || text.trim() === '') return undefined;
  const seconds = Number(text);
  const milliseconds = Number.isNaN(seconds) ? Date.parse(text) - Date.now() : seconds * 1000;
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined;
}
