import { createSandbox } from '@amokit/sandbox';
import { expect, it, onTestFinished } from 'vitest';
import { launchChromium } from '../../../scripts/chromium.mjs';
import { bundle } from './browser-pages.ts';

it('works with the session of the page in Chromium', { timeout: 60_000 }, async () => {
  const sandbox = await createSandbox();
  onTestFinished(() => sandbox.close());
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(sandbox.url);
  await page.addScriptTag({ type: 'module', content: await bundle() });
  await page.waitForFunction('globalThis.noteALead !== undefined');
  sandbox.control.clearRequests();
  expect(await page.evaluate(`noteALead('Written by the client')`)).toBe('Written by the client');
  const requests = sandbox.control.requests().filter(({ path }) => path.startsWith('/api/v4'));
  expect(new Set(requests.map(({ caller }) => caller))).toEqual(new Set(['session']));
});
