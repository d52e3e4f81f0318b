import { expect, it } from 'vitest';
import { startBackend } from './harness.ts';

it('opens a session for a page of its own, which no other origin can use', async () => {
  const { server, sandbox, url } = await startBackend({ allow: { pipelines: ['list'] } });
  const { credential, expires_in } = await server.openSession({
    accountId: sandbox.account.id,
    userId: 1,
    isAdmin: true,
  });
  expect(expires_in).toBe(600);
  const ask = (origin: string) =>
    new Request(`${url}/api/v4/leads/pipelines`, {
      headers: { authorization: `Bearer ${credential}`, origin },
    });
  expect(await server.session(ask(url))).toMatchObject({
    accountId: sandbox.account.id,
    userId: 1,
    isAdmin: true,
  });
  expect(await server.session(ask('https://other.example'))).toBeUndefined();
  expect((await server.fetch(ask('https://other.example'))).status).toBe(401);
});
