import { STATUS_CODES } from 'node:http';

/** What is wrong with one value of one item, at a dotted path: `custom_fields_values.0.field_id`. */
export interface FieldProblem {
  readonly code: string;
  readonly path: string;
  readonly detail: string;
}

/** A value that names nothing there is: an id that nothing has, a colour of no palette. */
export const noChoice = (path: string): FieldProblem => ({
  code: 'NotSupportedChoice',
  path,
  detail: 'The value you selected is not a valid choice.',
});

export const fieldMissing = (path: string, detail = 'This field is missing.'): FieldProblem => ({
  code: 'FieldMissing',
  path,
  detail,
});

/** The problems of one item of a write; `request_id` says which item. */
export interface ItemProblems {
  readonly request_id: string;
  readonly errors: readonly FieldProblem[];
}

/** An answer other than success, in the API's own form (`application/problem+json`). */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, detail: string, more: Readonly<Record<string, unknown>> = {}) {
    super(detail);
    this.status = status;
    this.body = {
      ...more,
      title: STATUS_CODES[status] ?? 'Error',
      type: `https://httpstatus.es/${status}`,
      status,
      detail,
    };
  }
}

/** 400: some items of the request do not fit. Nothing of the request has been done. */
export function invalid(items: readonly ItemProblems[]): Problem {
  return new Problem(400, 'Request validation failed', { 'validation-errors': items });
}

/** 400 for a request of one item, or for its query. */
export function invalidField(code: string, path: string, detail: string): Problem {
  return invalid([{ request_id: '0', errors: [{ code, path, detail }] }]);
}

/** A problem as a response, for what is served beside the API. */
export const problemResponse = ({ status, body }: Problem): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
