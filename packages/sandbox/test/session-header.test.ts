import { describe, expect, it } from 'vitest';
import { sessionHeaders, start } from './harness.ts';

const guess = { call: 'session', fact: 'without X-Requested-With', confidence: 'guess' };

describe("a page's session without X-Requested-With", () => {
  it('is refused, or taken where the switch says so; both are told as a guess', async () => {
    const sandbox = await start();
    const { cookie = '', ...header } = await sessionHeaders(sandbox);
    const ask = async (headers: Record<string, string>) =>
      (await sandbox.call('GET', '/api/v4/account', undefined, headers)).status;
    expect(await ask({ cookie, ...header })).toBe(200);
    expect(sandbox.control.reliedOn()).not.toContainEqual(expect.objectContaining(guess));
    expect(await ask({ cookie })).toBe(401);
    expect(sandbox.control.reliedOn()).toContainEqual({ ...guess, times: 1 });
    sandbox.control.setSwitches({ sessionNeedsRequestedWith: false });
    expect(await ask({ cookie })).toBe(200);
    expect(sandbox.control.reliedOn()).toContainEqual({ ...guess, times: 2 });
    expect(await ask({ cookie: 'session_id=unknown' })).toBe(401);
    expect(sandbox.control.reliedOn()).toContainEqual({ ...guess, times: 2 });
  });
});
