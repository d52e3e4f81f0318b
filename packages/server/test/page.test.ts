import { saveToken } from '@amokit/client/oauth';
import { createSandbox, loopbackFetch } from '@amokit/sandbox';
import { expect, it, onTestFinished } from 'vitest';
import { launchChromium } from '../../../scripts/chromium.mjs';
import { widgetZip } from '../../sandbox/test/widget-zip.ts';
import { createServer, memoryStores } from '../src/index.ts';
import { bundleForPage } from './bundle-for-page.ts';
import { listen } from './harness.ts';

/** A widget that puts itself where the test finds it. */
const script = `define([], function () {
  return function () {
    var yes = function () { return true; };
    window.theWidget = this;
    this.callbacks = { render: yes, init: yes, bind_actions: yes, settings: yes, onSave: yes, destroy: yes };
    return this;
  };
});`;

it('carries the client of a widget in Chromium, which asks through $authorizedAjax', async () => {
  const { holder, url } = await listen();
  const sandbox = await createSandbox({
    widgets: [await widgetZip({ locations: ['llist-1', 'lcard-1', 'settings'] }, script)],
    onWarning: () => undefined,
  });
  onTestFinished(() => sandbox.close());
  const { control, account } = sandbox;
  const authorization = `Bearer ${sandbox.tokens.longLived}`;
  const widget = await fetch(`${sandbox.apiUrl}/api/v4/widgets/hooked`, {
    headers: { authorization },
  });
  const { client_uuid: id } = Object(await widget.json());
  const row = control.setIntegration({ id, redirect_uri: `${url}/oauth` });
  const stores = memoryStores();
  const server = createServer({
    integration: {
      clientId: row.id,
      clientSecret: row.secret,
      redirectUri: row.redirect_uri,
      fetch: loopbackFetch,
    },
    stores,
    allow: { leads: ['list'], sources: true },
  });
  onTestFinished(() => server.close());
  server.app.use('/orders', server.cors);
  server.app.get('/orders', async (context) => {
    const session = await server.session(context.req.raw);
    return context.json({ account: session?.accountId ?? null });
  });
  holder.handle = server.fetch;
  const baseUrl = new URL(sandbox.url).origin;
  await saveToken(stores.tokens, String(account.id), {
    accessToken: await control.longLivedToken(),
    refreshToken: 'none',
    expiresAt: Math.floor(Date.now() / 1000) + 86_400,
    baseUrl,
  });
  await server.accounts.put({ id: account.id, baseUrl, clientId: row.id });

  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`${sandbox.url}/leads/list`);
  await page.waitForFunction('globalThis.theWidget !== undefined');
  await page.addScriptTag({ type: 'module', content: await bundleForPage('page-entry') });
  await page.waitForFunction('globalThis.readThroughServer !== undefined');
  const result = await page.evaluate(
    `readThroughServer(globalThis.theWidget, ${JSON.stringify(url)})`,
  );
  expect(result).toEqual({ count: 2, refused: 'FORBIDDEN', order: { account: account.id } });
  await page.goto(`${sandbox.siteUrl}/`);
  const fromElsewhere = `fetch(${JSON.stringify(`${url}/orders`)}).then(() => 'read', () => 'kept from it')`;
  expect(await page.evaluate(fromElsewhere)).toBe('kept from it');
});
