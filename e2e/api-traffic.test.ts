/** The requests that the PHP client was seen to send, in its own order and form, against the sandbox. */
import type { Sandbox } from '@amokit/sandbox';
import { describe, expect, it } from 'vitest';
import { addressOf, bodyOf, firstOf, type Sent, send, start, traffic } from './api-php-traffic.ts';

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

/** The id of a field of numbers, which can be asked for values and for ranges; empty without one. */
async function numericField(sandbox: Sandbox, path: string): Promise<string> {
  const { status, text } = await send(sandbox, 'GET', `${path}/custom_fields`);
  if (status !== 200 || path !== '/api/v4/leads') return '';
  const fields: readonly { id: number; type: string }[] = JSON.parse(text)._embedded.custom_fields;
  return String(fields.find(({ type }) => type === 'numeric')?.id ?? '');
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
