/** The requests that the PHP client was seen to send, in its own order and form, against the sandbox. */
import { createSandbox, type Sandbox } from '@amokit/sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type PhpRequest, phpRequests } from '../packages/client/test/php/parity.ts';

interface Sent extends PhpRequest {
  readonly service: string;
}

/** Pages and parts of a file go to addresses that an answer before them named. */
const traffic: readonly Sent[] = Object.entries(phpRequests)
  .flatMap(([service, requests]) => requests.map((request) => ({ ...request, service })))
  .filter(({ path }) => path.startsWith('/'));

/** What some parts of a query can not be without. */
const companions: readonly (readonly [at: RegExp, part: RegExp, also: string])[] = [
  [/tasks$/, /entity_id/, 'filter[entity_type]=leads'],
  [/events$/, /entity_id/, 'filter[entity]=lead'],
  [/links$/, /to_entity_id/, 'filter[to_entity_type]=contacts'],
  [/entity_type\}\/links$/, /^/, 'filter[entity_id]=1'],
];

/** One part of a query with a value, and with what it needs beside it. */
function askedBy(part: string, path: string, field: string): string {
  const key = part.replace('{field_id}', field).replace('[i]', '[0]').replace('[...]', '[leads]');
  const also = companions.flatMap(([at, which, more]) =>
    at.test(path) && which.test(part) ? [more] : [],
  );
  if (/statuses\]\[i\]/.test(part))
    also.push(...['status_id', 'pipeline_id'].map((of) => `${key.replace(/\w+\]$/, `${of}]`)}=1`));
  if (part === '') return also.join('&');
  const value =
    part === 'with'
      ? ''
      : part === 'filter[note_type][]'
        ? 'common'
        : part.includes('entity_type')
          ? 'leads'
          : part.includes('category')
            ? 'sip'
            : '1';
  const own =
    part === 'order[]'
      ? `order[${path.includes('unsorted') ? 'created_at' : 'id'}]=asc`
      : `${key}=${value}`;
  return [own, ...also].join('&');
}

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

function bodyOf({ body, keys = '' }: Sent, id: number): unknown {
  if (body === undefined) return undefined;
  if (body === 'nothing') return [];
  const names = keys.split(' ').filter(Boolean);
  const item = Object.fromEntries(names.map((key) => [key, madeUp(key, id)]));
  return body === 'items' ? [item] : item;
}

async function start() {
  const sandbox = await createSandbox({ apiOnly: true, perSecond: null });
  onTestFinished(() => sandbox.close());
  await addFile(sandbox);
  return sandbox;
}

async function send(
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
async function firstOf(sandbox: Sandbox, path: string): Promise<string> {
  const { status, text } = await send(sandbox, 'GET', path);
  if (status !== 200) return '7';
  const { _embedded = {} } = JSON.parse(text);
  const [list] = Object.values(_embedded);
  const [{ id, uid, uuid, code, source_id } = { id: 7 }] = Array.isArray(list) ? list : [];
  return String(path.endsWith('/widgets') ? code : (uuid ?? uid ?? id ?? source_id ?? 7));
}

/** The id of a field of numbers, which can be asked for values and for ranges; empty without one. */
async function numericField(sandbox: Sandbox, path: string): Promise<string> {
  const { status, text } = await send(sandbox, 'GET', `${path}/custom_fields`);
  if (status !== 200 || path !== '/api/v4/leads') return '';
  const fields: readonly { id: number; type: string }[] = JSON.parse(text)._embedded.custom_fields;
  return String(fields.find(({ type }) => type === 'numeric')?.id ?? '');
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
async function addressOf(sandbox: Sandbox, path: string): Promise<string> {
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

/** An address that the sandbox does not have, as against an item that is not there. */
const isUnknown = ({ status, text }: { status: number; text: string }) =>
  status === 404 && /"detail":"Not Found"/.test(text);

describe('the traffic of the PHP client', () => {
  it('is read: every question has an answer', async () => {
    const sandbox = await start();
    const answers: string[] = [];
    for (const { path, query = '', service, method } of traffic.filter(
      ({ verb }) => verb === 'GET',
    )) {
      const address = await addressOf(sandbox, path);
      const field = await numericField(sandbox, path);
      // Ranges and single values of a filter exclude each other: each part is asked by itself.
      for (const part of ['', ...query.split(' ').filter(Boolean)]) {
        if (part.includes('{field_id}') && !field) continue;
        const asked = `${address}?${askedBy(part, path, field)}`;
        const { status, text } = await send(sandbox, 'GET', asked);
        if (status !== 200 && status !== 204)
          answers.push(`${service}.${method}: ${status} ${asked} ${text}`);
      }
    }
    expect(answers).toEqual([]);
  });

  it('is written: no known path is unknown, no verb is wrong, nothing breaks', async () => {
    const sandbox = await start();
    const answers: string[] = [];
    const taken = new Set<string>();
    const last = ({ verb }: Sent) => (verb === 'DELETE' ? 1 : 0);
    const writes = traffic.filter(({ verb }) => verb !== 'GET');
    for (const one of writes.sort((a, b) => last(a) - last(b))) {
      const address = await addressOf(sandbox, one.path);
      const id = Number(await firstOf(sandbox, address.replace(/\/\d+$/, '')));
      const answer = await send(sandbox, one.verb, address, bodyOf(one, Number.isNaN(id) ? 7 : id));
      const what = `${one.service}.${one.method}: ${answer.status} ${one.verb} ${address}`;
      if (answer.status < 300) taken.add(`${one.verb} ${one.path}`);
      if (isUnknown(answer) || answer.status === 405 || answer.status >= 500)
        answers.push(`${what} ${answer.text}`);
    }
    expect(answers).toEqual([]);
    // Values are made up, so that many are refused.
    expect(taken.size).toBeGreaterThan(40);
  });
});
