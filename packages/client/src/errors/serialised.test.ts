import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { startServer } from '../../test/http-server.ts';
import { AmoWriteError, bearer, createClient, leads } from '../index.ts';

it('keeps queries, bodies and answers out of what a log writes of an error', async () => {
  const server = await startServer(() => ({ status: 400, json: { title: 'private-answer' } }));
  const crm = createClient({
    auth: bearer('a-long-lived-token'),
    baseUrl: server.url,
    services: { leads },
  });
  const calls = [
    crm.leads.list({ query: 'private-query' }),
    crm.leads.createOne({ name: 'private-body' }),
  ];
  for (const call of calls) {
    const error: unknown = await call.catch((reason: unknown) => reason);
    expect(Object.keys(Object(error))).not.toContain('request');
    expect(Object.keys(Object(error))).not.toContain('response');
    expect(JSON.stringify(error)).not.toMatch(/private-(query|body)/);
    expect(inspect(error)).not.toMatch(/private-(query|body)/);
  }
  const error = new AmoWriteError('POST', '/api/v4/leads', [
    { outcome: 'done', answer: 'private' },
  ]);
  expect(error.outcomes).toHaveLength(1);
  expect(JSON.stringify(error) + inspect(error)).not.toMatch(/'private'|"private"/);
});
