/** The requests that the PHP client was seen to send, as requests to the sandbox. */
import { createSandbox, type Sandbox } from '@amokit/sandbox';
import { onTestFinished } from 'vitest';
import { type PhpRequest, phpRequests } from '../packages/client/test/php/parity.ts';

export interface Sent extends PhpRequest {
  readonly service: string;
}

/** Pages and parts of a file go to addresses that an answer before them named. */
export const traffic: readonly Sent[] = Object.entries(phpRequests)
  .flatMap(([service, requests]) => requests.map((request) => ({ ...request, service })))
  .filter(({ path }) => path.startsWith('/'));

const values: Readonly<Record<string, unknown>> = {
  name: 's',
  text: 's',
  price: 7,
  params: { text: 's' },
  note_type: 'common',
  type: 'text',
  sort: 7,
  to_entity_type: 'contacts',
  entity_type: 'leads',
  duration: 7,
  next_price: 7,
  next_date: 7,
  periodicity: 7,
  earn: 7,
  redeem: 7,
  color: null,
  result: { text: 's' },
  metadata: null,
  group_id: null,
  fields: [],
  descriptions: [],
  services: [],
  complete_till: 2_000_000_000,
  rights: {},
  _embedded: {},
  custom_fields_values: null,
};

/** A value that fits the name of a key, as far as names tell. */
function madeUp(key: string, id: number): unknown {
  if (key in values) return values[key];
  if (/^(responsible_user|status|pipeline)_id$|_at$|_by$/.test(key)) return undefined;
  if (/(^|_)id$/.test(key)) return id;
  return /^(is|can)_|^default$|^force_close$/.test(key) ? true : 's';
}

export function bodyOf({ body, keys = '' }: Sent, id: number): unknown {
  if (body === undefined) return undefined;
  if (body === 'nothing') return [];
  const names = keys.split(' ').filter(Boolean);
  const item = Object.fromEntries(names.map((key) => [key, madeUp(key, id)]));
  return body === 'items' ? [item] : item;
}

export async function start() {
  const sandbox = await createSandbox({ apiOnly: true, perSecond: null });
  onTestFinished(() => sandbox.close());
  await addFile(sandbox);
  return sandbox;
}

export async function send(
  { apiUrl, driveUrl, tokens }: Sandbox,
  verb: string,
  path: string,
  body?: unknown,
) {
  const answer = await fetch((path.startsWith('/v1.0') ? driveUrl : apiUrl) + path, {
    method: verb,
    headers: { authorization: `Bearer ${tokens.longLived}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, text: await answer.text() };
}

/** The id of the first item of a list, if there is any. */
export async function firstOf(sandbox: Sandbox, path: string): Promise<string> {
  const { status, text } = await send(sandbox, 'GET', path);
  if (status !== 200) return '7';
  const { _embedded = {} } = JSON.parse(text);
  const [list] = Object.values(_embedded);
  const [{ id, uid, uuid, code, source_id } = { id: 7 }] = Array.isArray(list) ? list : [];
  return String(path.endsWith('/widgets') ? code : (uuid ?? uid ?? id ?? source_id ?? 7));
}

/** Puts a file onto the drive, as the demo account has none. */
async function addFile(sandbox: Sandbox): Promise<void> {
  const wish = { file_name: 'a.txt', file_size: 3 };
  const { text } = await send(sandbox, 'POST', '/v1.0/sessions', wish);
  const { upload_url } = JSON.parse(text);
  const headers = { authorization: `Bearer ${sandbox.tokens.longLived}` };
  await fetch(upload_url, { method: 'POST', headers, body: 'abc' });
}

/** The path with ids of the demo account: each placeholder is an item of the list before it. */
export async function addressOf(sandbox: Sandbox, path: string): Promise<string> {
  let address = path
    .replace('{entity_type}', 'leads')
    .replace('{category}', 'forms')
    .replace(/talks\/\{\w+\}/, `talks/${sandbox.seed.talkId}`)
    .replace('{review_id}', '7');
  for (let open = address.indexOf('/{'); open >= 0; open = address.indexOf('/{')) {
    const id = await firstOf(sandbox, address.slice(0, open));
    address = address.replace(/\{\w+\}/, id);
  }
  return address;
}
