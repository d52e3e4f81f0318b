/** A write is done as a whole or not at all: an answer of 4xx has changed nothing. */
import { describe, expect, it } from 'vitest';
import { at, firstId, items, type Started, start } from './harness.ts';

const many = (count: number, one: (index: number) => object) =>
  Array.from({ length: count }, (_, index) => one(index));

const user = (name: string) => ({
  name,
  email: `${name}@workshop.test`,
  password: 'Passw0rd',
  rights: {},
});
const status = (index: number) => ({ name: `s${index}`, sort: index });
const pipeline = (name: string) => ({ name, sort: 1, is_main: false, is_unsorted_on: false });

/** What there are so many of, at most, how one is made, and what one more is answered. */
const bounded: readonly (readonly [
  path: string,
  key: string,
  most: number,
  status: number,
  one: (index: number) => object,
])[] = [
  ['/api/v4/leads/pipelines', 'pipelines', 50, 422, (index) => pipeline(`p${index}`)],
  ['/api/v4/leads/pipelines/{id}/statuses', 'statuses', 100, 422, (index) => status(index)],
  ['/api/v4/catalogs', 'catalogs', 10, 403, (index) => ({ name: `c${index}` })],
  ['/api/v4/customers/statuses', 'statuses', 30, 422, (index) => status(index)],
  ['/api/v4/users', 'users', 100, 403, (index) => user(`user${index}`)],
  ['/api/v4/sources', 'sources', 100, 400, (index) => ({ name: 's', external_id: `e${index}` })],
  [
    '/api/v4/customers/segments/custom_fields',
    'custom_fields',
    30,
    422,
    (index) => ({ name: `f${index}`, type: 'text' }),
  ],
];

async function placed(sandbox: Started, path: string): Promise<string> {
  const mode = path.includes('customers/statuses') ? 'periodicity' : 'segments';
  sandbox.control.setAccount({ customers_mode: mode });
  return path.replace(
    '{id}',
    String(firstId(await sandbox.get('/api/v4/leads/pipelines'), 'pipelines')),
  );
}

describe('a write of many items', () => {
  it.each(bounded)(
    'to %s adds none where not all have room',
    async (path, key, most, refusal, one) => {
      const sandbox = await start();
      const address = await placed(sandbox, path);
      const count = async () => items(await sandbox.get(`${address}?limit=250`), key).length;
      const add = async (number: number, from: number) =>
        (
          await sandbox.call(
            'POST',
            address,
            many(number, (index) => one(from + index)),
          )
        ).status;
      for (let have = await count(); have < most - 1; have = await count())
        expect(await add(Math.min(10, most - 1 - have), have)).toBeLessThan(300);
      expect(await add(2, most)).toBe(refusal);
      expect(await count()).toBe(most - 1);
      expect(await add(1, most)).toBeLessThan(300);
    },
  );

  it.each([
    ['/api/v4/sources', many(2, () => ({ name: 's', external_id: 'twice' })), 'external_id'],
    [
      '/api/v4/leads/custom_fields',
      many(2, () => ({ name: 'f', type: 'text', code: 'C' })),
      'code',
    ],
    ['/api/v4/users', [user('anna'), { ...user('eva'), email: 'ANNA@workshop.test' }], 'email'],
  ] as const)('to %s does not take one thing twice', async (path, batch, key) => {
    const { call, get } = await start();
    const before = (await get(`${path}?limit=250`)).text;
    const answer = await call('POST', path, batch);
    expect(at(answer.json, 'validation-errors')).toEqual([
      { request_id: '1', errors: [expect.objectContaining({ code: 'NotUnique', path: key })] },
    ]);
    expect((await get(`${path}?limit=250`)).text).toBe(before);
  });

  it('to incoming calls does not take one call twice', async () => {
    const { call } = await start();
    const metadata = { uniq: 'u', phone: '1', duration: 1, link: null, service_code: 'x' };
    const item = { source_uid: 's', source_name: 's', metadata };
    const answer = await call('POST', '/api/v4/leads/unsorted/sip', [item, item]);
    expect(at(answer.json, 'validation-errors.0.request_id')).toBe('1');
  });
});
