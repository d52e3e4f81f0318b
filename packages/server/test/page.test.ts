import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveToken } from '@amokit/client/oauth';
import { createSandbox, loopbackFetch } from '@amokit/sandbox';
import { strToU8, zipSync } from 'fflate';
import { chromium } from 'playwright';
import { expect, it, onTestFinished } from 'vitest';
import { ensureChromium } from '../../../scripts/chromium.mjs';
import { createServer, memoryStores } from '../src/index.ts';
import { bundleForPage } from './bundle-for-page.ts';
import { listen } from './harness.ts';

/** A widget that puts itself where the test finds it. */
async function widgetZip(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'amokit-server-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const manifest = {
    widget: {
      name: 'widget.name',
      description: 'widget.description',
      short_description: 'widget.short_description',
      version: '1.0.0',
      interface_version: 2,
      init_once: false,
      locale: ['ru', 'en'],
      installation: true,
      support: { email: 'a@x.test' },
      code: 'asks',
    },
    locations: ['llist-1', 'lcard-1', 'settings'],
    settings: {},
  };
  const yes = 'function () { return true; }';
  const script = `define([], function () {
    return function () {
      window.theWidget = this;
      this.callbacks = { render: ${yes}, init: ${yes}, bind_actions: ${yes}, settings: ${yes}, onSave: ${yes}, destroy: ${yes} };
      return this;
    };
  });`;
  const path = join(folder, 'widget.zip');
  const files = {
    'manifest.json': strToU8(JSON.stringify(manifest)),
    'script.js': strToU8(script),
    'i18n/ru.json': strToU8('{}'),
    'i18n/en.json': strToU8('{}'),
  };
  await writeFile(path, zipSync(files));
  return path;
}

it('carries the client of a widget in Chromium, which asks through $authorizedAjax', async () => {
  const { holder, url } = await listen();
  const sandbox = await createSandbox({ widgets: [await widgetZip()], onWarning: () => undefined });
  onTestFinished(() => sandbox.close());
  const { control, account } = sandbox;
  const authorization = `Bearer ${sandbox.tokens.longLived}`;
  const widget = await fetch(`${sandbox.apiUrl}/api/v4/widgets/asks`, {
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
  holder.handle = server.fetch;
  const baseUrl = new URL(sandbox.url).origin;
  await saveToken(stores.tokens, String(account.id), {
    accessToken: await control.longLivedToken(),
    refreshToken: 'none',
    expiresAt: Math.floor(Date.now() / 1000) + 86_400,
    baseUrl,
  });
  await server.accounts.put({ id: account.id, baseUrl, clientId: row.id });

  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox'],
  });
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`${sandbox.url}/leads/list`);
  await page.waitForFunction('globalThis.theWidget !== undefined');
  await page.addScriptTag({ type: 'module', content: await bundleForPage('page-entry') });
  await page.waitForFunction('globalThis.readThroughServer !== undefined');
  const result = await page.evaluate(
    `readThroughServer(globalThis.theWidget, ${JSON.stringify(url)})`,
  );
  expect(result).toEqual({ count: 2, refused: 'FORBIDDEN' });
});
