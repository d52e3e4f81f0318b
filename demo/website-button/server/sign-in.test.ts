import { loopbackFetch } from '@amokit/sandbox';
import { describe, expect, it } from 'vitest';
import { type Started, start } from '../test/harness.ts';

const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** Begins a sign-in as a browser does. */
async function begin({ url }: Started) {
  const answer = await fetch(`${url}/oauth/start`, { redirect: 'manual' });
  const state = new URL(answer.headers.get('location') ?? '').searchParams.get('state') ?? '';
  return { state, cookie: cookiesOf(answer), answer };
}

/** A code, as the CRM gives it to who lets the integration in. */
async function codeOf({ sandbox, crm }: Started, state: string) {
  const site = new URL(crm).host.replace(/^[^.]+\./, '');
  const address = `http://www.${site}/oauth?client_id=${sandbox.integration.clientId}&state=${state}&mode=post_message`;
  const page = await (await loopbackFetch(address)).text();
  const [, ticket = ''] = /name="ticket" value="([^"]+)"/.exec(page) ?? [];
  const answer = await loopbackFetch(`http://www.${site}/oauth`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ticket, answer: 'allow' }),
    redirect: 'manual',
  });
  return answer.headers.get('location') ?? '';
}

const session = ({ url }: Started, cookie: string, origin = url) =>
  fetch(`${url}/page/session`, { method: 'POST', headers: { cookie, origin } });

describe('the sign-in of the page', () => {
  it('gives a credential to who has let the integration in, as long as they stay signed in', async () => {
    const started = await start();
    const { state, cookie } = await begin(started);
    const back = await fetch(await codeOf(started, state), {
      headers: { cookie },
      redirect: 'manual',
    });
    expect(back.headers.get('location')).toBe('/');
    const person = cookiesOf(back);
    const opened = await session(started, person);
    expect(opened.headers.get('cache-control')).toBe('no-store');
    const { credential, account } = Object(await opened.json());
    expect(account).toBe(started.crm);
    const list = await fetch(`${started.url}/api/v4/website_buttons`, {
      headers: { authorization: `Bearer ${credential}`, origin: started.url },
    });
    expect(list.status).toBe(200);

    const headers = { cookie: person, origin: started.url };
    await fetch(`${started.url}/page/sign-out`, { method: 'POST', headers });
    expect((await session(started, person)).status).toBe(401);
  });

  it('has cookies that no script reads and no other site sends', async () => {
    const started = await start();
    const { state, cookie, answer } = await begin(started);
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/i);
    const back = await fetch(await codeOf(started, state), {
      headers: { cookie },
      redirect: 'manual',
    });
    expect(back.headers.getSetCookie().at(-1)).toMatch(/HttpOnly.*SameSite=Strict/i);
  });

  it('lets nobody in who has begun in another browser, or did not begin at all', async () => {
    const started = await start();
    for (const cookie of ['', 'amokit_sign_in=other']) {
      const { state } = await begin(started);
      const location = await codeOf(started, state);
      const back = await fetch(location, { headers: { cookie }, redirect: 'manual' });
      expect(back.headers.get('location')).toBe('/?sign-in=another-browser');
      expect(cookiesOf(back)).not.toContain('website_button_person');
    }
    expect((await session(started, 'website_button_person=guess')).status).toBe(401);
    expect((await session(started, '')).status).toBe(401);
  });

  it('takes a code once, and gives nothing to pages of other origins', async () => {
    const started = await start();
    const { state, cookie } = await begin(started);
    const location = await codeOf(started, state);
    const visit = () => fetch(location, { headers: { cookie }, redirect: 'manual' });
    const person = cookiesOf(await visit());
    expect((await visit()).headers.get('location')).toBe('/?sign-in=failed');
    for (const origin of ['https://other.example', started.crm, 'null'])
      expect((await session(started, person, origin)).status).toBe(403);
  });

  it('says that the person has not let it in', async () => {
    const started = await start();
    const { state, cookie } = await begin(started);
    const back = await fetch(`${started.url}/oauth?error=access_denied&state=${state}`, {
      headers: { cookie },
      redirect: 'manual',
    });
    expect(back.headers.get('location')).toBe('/?sign-in=denied');
  });

  it('tells a page whose account has switched the integration off', async () => {
    const started = await start();
    const { state, cookie } = await begin(started);
    const back = await fetch(await codeOf(started, state), {
      headers: { cookie },
      redirect: 'manual',
    });
    const { sandbox, url } = started;
    const { clientId } = sandbox.integration;
    sandbox.control.setIntegration({ id: clientId, uninstall_uri: `${url}/oauth/uninstall` });
    sandbox.control.uninstall(clientId);
    await sandbox.control.settled();
    const answer = await session(started, cookiesOf(back));
    expect(await answer.json()).toEqual({ reason: 'not-installed' });
  });
});
