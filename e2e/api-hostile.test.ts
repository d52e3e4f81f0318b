/** Every key of every write that the PHP client knows, with values that do not belong there. */
import { expect, it } from 'vitest';
import { addressOf, bodyOf, firstOf, send, start, traffic } from './api-php-traffic.ts';

const hostile: readonly unknown[] = [
  null,
  '',
  -1,
  0.5,
  1e308,
  2_147_483_648,
  'x'.repeat(20_000),
  '\u0000\ud800<script>',
  {},
  [],
  [null],
  [[{}]],
  { id: null, 0: [] },
  '__proto__',
];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The item of a body with another value under one of its keys. */
const bodyWith = (body: unknown, key: string, value: unknown): unknown =>
  Array.isArray(body)
    ? body.map((item) => (isRecord(item) ? { ...item, [key]: value } : item))
    : isRecord(body)
      ? { ...body, [key]: value }
      : body;

it('a value that does not belong to its key is taken or refused, and breaks nothing', async () => {
  const sandbox = await start();
  const seen = new Set<string>();
  const broken: string[] = [];
  let sent = 0;
  for (const one of traffic) {
    const { verb, path, keys } = one;
    if (verb === 'GET' || verb === 'DELETE' || !keys || seen.has(verb + path)) continue;
    seen.add(verb + path);
    const address = await addressOf(sandbox, path);
    const id = Number(await firstOf(sandbox, address.replace(/\/\d+$/, '')));
    const body = bodyOf(one, Number.isNaN(id) ? 7 : id);
    for (const key of keys.split(' ')) {
      const tries = hostile.map(async (value) => {
        const { status, text } = await send(sandbox, verb, address, bodyWith(body, key, value));
        sent += 1;
        if (status >= 500 || /node_modules|TypeError|\bat .*\.ts:\d/.test(text))
          broken.push(`${status} ${verb} ${address} ${key}: ${JSON.stringify(value).slice(0, 60)}`);
      });
      await Promise.all(tries);
    }
  }
  expect(broken).toEqual([]);
  expect(sent).toBeGreaterThan(4000);
  const lists = traffic.filter(({ verb, path }) => verb === 'GET' && !path.includes('{'));
  for (const { path } of lists) {
    const { status, text } = await send(sandbox, 'GET', path);
    expect(status, `${path} ${text}`).toBeLessThan(500);
  }
});
