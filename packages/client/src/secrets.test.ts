import { inspect } from 'node:util';
import { expect, it, vi } from 'vitest';
import { listPage, startServer } from '../test/http-server.ts';
import { bearer, createClient, leads } from './index.ts';

const token = 'sentinel-secret-9f2c41';

it('holds the token nowhere but in the header that it sends', { timeout: 20_000 }, async () => {
  // A server that sends the token back wherever it can.
  const server = await startServer(({ headers }, index) => {
    const echo = headers.authorization ?? '';
    if (index === 0)
      return {
        status: 400,
        json: {
          title: echo,
          detail: echo,
          'validation-errors': [
            { request_id: '0', errors: [{ code: echo, path: echo, detail: echo }] },
          ],
        },
      };
    if (index === 1) return { status: 200, text: `<html>${echo}` };
    if (index === 2) return { status: 502, text: echo };
    if (index === 3) return (response) => response.destroy();
    if (index === 4)
      return { status: 403, json: { title: echo }, headers: { 'X-Request-Id': 'r' } };
    return listPage('leads', [{ id: 1, name: 'A' }]);
  });
  const said: unknown[] = [];
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation((...words) => void said.push(words)),
  );
  const auth = bearer(token);
  const crm = createClient({
    baseUrl: server.url,
    auth,
    services: { leads },
    attempts: 1,
    log: (entry) => said.push(entry),
  });
  const calls = [
    () => crm.leads.create([{ name: token }]),
    () => crm.leads.list({ query: token }),
    () => crm.leads.get(1),
    () => crm.leads.updateOne(1, { name: token }),
    () => crm.request({ method: 'GET', path: `/api/v4/${token}` }),
    () => crm.leads.get(token as unknown as number),
    () => crm.leads.list(),
  ];
  for (const call of calls) {
    said.push(await call().catch((error: unknown) => error));
    said.push(crm.last());
  }
  for (const spy of spies) spy.mockRestore();
  said.push(crm, auth);
  for (const one of said) {
    const curl =
      one instanceof Error && 'toCurl' in one && typeof one.toCurl === 'function'
        ? one.toCurl()
        : '';
    const all = [
      inspect(one, { depth: 12, showHidden: true }),
      JSON.stringify(one),
      one instanceof Error ? one.stack : '',
      curl,
    ].join('\n');
    expect(all).not.toContain(token);
  }
  expect(server.log[0]?.headers.authorization).toBe(`Bearer ${token}`);
});
