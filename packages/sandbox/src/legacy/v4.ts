import type { Endpoint } from '@amokit/contract';
import type { Answer } from '../api/answer.ts';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { Problem } from '../api/problem.ts';
import { readQuery } from '../api/query.ts';

/** What a call of the fourth version is made with. */
export interface V4Input {
  readonly body?: unknown;
  readonly params?: Readonly<Record<string, string>>;
  /** The query string without its question mark. */
  readonly search?: string;
}

/**
 * Does what a call of the fourth version of the API does, on behalf of a call of an old one: so
 * its checks, rights, events and webhooks are those of the account.
 *
 * @throws {Problem} as the fourth version does
 */
export async function v4(
  call: Call,
  { service, kinds, methods }: ServiceBehaviour,
  method: string,
  { body, params = {}, search = '' }: V4Input = {},
): Promise<Answer> {
  const endpoint: Endpoint | undefined = service.endpoints[method];
  const behave = endpoint && (methods?.[method] ?? kinds?.[endpoint.kind]);
  if (!behave) throw new Error(`${service.name} has no ${method}`);
  if (endpoint.admin && !call.user.is_admin)
    throw new Problem(403, 'Only an administrator may call this method');
  const query = readQuery(search, endpoint);
  return behave({ ...call, endpoint, query, search, params, body });
}

const cell = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/** The only item of a write's answer. */
export function onlyItem({ body }: Answer, key: string): Readonly<Record<string, unknown>> {
  const items = cell(cell(body, '_embedded'), key);
  const item: unknown = Array.isArray(items) ? items[0] : undefined;
  return typeof item === 'object' && item !== null ? { ...item } : {};
}

/** What is wrong with one item. Other statuses (402, 426, 500) are those of the whole request. */
const ofItems = new Set([400, 403, 404, 422]);

/** What a refused item is told, in one line. */
export function itemProblem(error: unknown): string {
  if (!(error instanceof Problem) || !ofItems.has(error.status)) throw error;
  const items = error.body['validation-errors'];
  const errors = Array.isArray(items) ? cell(items[0], 'errors') : undefined;
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  const [path, detail] = [cell(first, 'path'), cell(first, 'detail')];
  return typeof detail === 'string' ? `${String(path)}: ${detail}` : error.message;
}
