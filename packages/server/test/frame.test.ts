import type { Browser } from 'playwright';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchChromium } from '../../../scripts/chromium.mjs';
import { widgetZip } from '../../sandbox/test/widget-zip.ts';
import { bundleForPage } from './bundle-for-page.ts';
import { startBackend } from './harness.ts';

let browser: Browser;
let script: string;
beforeAll(async () => {
  script = await bundleForPage('frame-entry');
  browser = await launchChromium();
  return () => browser.close();
});

/** A backend with the page of a frame, in a sandbox that has its widget. */
async function startFrame() {
  const mobile = { frame_url: 'https://backend.example/frame', color: '#339DC7' };
  const backend = await startBackend({
    sandbox: { widgets: [await widgetZip({ mobile })] },
    widget: 'hooked',
    allow: { leads: ['get'] },
    routes({ app }) {
      const html =
        '<!doctype html><title>frame</title><script type="module" src="/frame.js"></script>';
      app.get('/frame', (context) => context.html(html, 200, { 'referrer-policy': 'no-referrer' }));
      app.get('/frame.js', (context) =>
        context.body(script, 200, { 'content-type': 'text/javascript' }),
      );
    },
  });
  const { control, tokens, apiUrl } = backend.sandbox;
  const headers = { authorization: `Bearer ${tokens.longLived}` };
  const { _embedded } = Object(
    await (await fetch(`${apiUrl}/api/v4/leads?limit=1`, { headers })).json(),
  );
  const id = Number(_embedded.leads[0].id);
  const card = { code: 'hooked', entity_type: 'leads', entity_id: id } as const;
  const address = async () => {
    const { search } = new URL(await control.mobileFrame(card));
    return `${backend.url}/frame${search}`;
  };
  return { backend, id, address };
}

async function open(address: string) {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const sent: { url: string; referer: string | undefined }[] = [];
  page.on('request', (request) =>
    sent.push({ url: request.url(), referer: request.headers().referer }),
  );
  await page.goto(address);
  await page.waitForFunction('document.title === "ready"');
  const result = Object(await page.evaluate('globalThis.result'));
  return { page, sent, result };
}

describe('a mobile frame in Chromium', () => {
  it('works with the token of its address, which it takes out of there at once', async () => {
    const { backend, id, address } = await startFrame();
    const { page, sent, result } = await open(await address());
    expect(result.data).toEqual({ entity_type: 'leads', entity_id: id });
    expect(result.lead).toMatchObject({ id });
    expect(result.addressAtOnce).toBe(`${backend.url}/frame?from=ios`);
    expect(page.url()).toBe(`${backend.url}/frame?from=ios`);
    // The token came in the first address, and is in none after it.
    const [first, ...others] = sent;
    expect(first?.url).toContain('token=');
    expect(others.map(({ url }) => new URL(url).pathname)).toEqual(
      expect.arrayContaining(['/frame.js', '/session', `/api/v4/leads/${id}`]),
    );
    for (const { url, referer } of others) expect(`${url} ${referer}`).not.toContain('eyJ');
    expect(await page.evaluate('history.length')).toBeLessThanOrEqual(2);
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    expect(JSON.stringify(backend.log)).not.toContain('eyJ');
  });

  it('has a session as long as its token would have lasted, since it gets no second one', async () => {
    const { backend, address } = await startFrame();
    const token = new URL(await address()).searchParams.get('token') ?? '';
    const headers = { 'x-auth-token': token, origin: backend.url };
    const answer = await fetch(`${backend.url}/session`, { method: 'POST', headers });
    const { expires_in } = Object(await answer.json());
    expect(expires_in).toBeGreaterThan(1700);
    expect(expires_in).toBeLessThanOrEqual(1800);
  });

  it('is refused when its address is opened once more', async () => {
    const { address } = await startFrame();
    const once = await address();
    expect((await open(once)).result.lead).toHaveProperty('id');
    expect((await open(once)).result.lead).toMatchObject({ code: 'SIGN_IN', reason: 'refused' });
  });

  it('is refused from a page of another origin', async () => {
    const { backend, address } = await startFrame();
    const token = new URL(await address()).searchParams.get('token') ?? '';
    for (const origin of [backend.crm, 'https://evil.test']) {
      const headers = { 'x-auth-token': token, origin };
      const answer = await fetch(`${backend.url}/session`, { method: 'POST', headers });
      expect([answer.status, Object(await answer.json()).detail]).toEqual([
        401,
        expect.stringMatching(/another origin/),
      ]);
    }
  });
});
