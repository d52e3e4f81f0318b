/** Every service through contract, client and sandbox: the same scenarios in Node and in Chromium. */
import { bearer, createClient, services } from '@amokit/client';
import { createSandbox } from '@amokit/sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import { launchChromium } from '../scripts/chromium.mjs';
import { type Crm, cardFacts } from './api-card-scenarios.ts';
import { channelFacts } from './api-channel-scenarios.ts';
import { bundleForPage } from './api-page.ts';
import { scenarios } from './api-scenarios.ts';
import { settingFacts } from './api-setting-scenarios.ts';

const facts: Readonly<Record<string, unknown>> = { ...cardFacts, ...settingFacts, ...channelFacts };

async function start() {
  const sandbox = await createSandbox({ apiOnly: true, perSecond: null });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

describe('every service', () => {
  it.each(Object.entries(scenarios))(
    'creates, reads, changes and removes in Node: %s',
    async (name, run) => {
      const sandbox = await start();
      const crm: Crm = createClient({
        baseUrl: sandbox.apiUrl,
        auth: bearer(sandbox.tokens.longLived),
        services,
        limit: { requests: 1000, milliseconds: 1 },
      });
      expect(await run(crm)).toEqual(facts[name]);
    },
  );

  it('does the same in Chromium', async () => {
    const sandbox = await start();
    const browser = await launchChromium();
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    const html = `<!DOCTYPE html><title>Page</title><script type="module">${await bundleForPage()}</script>`;
    await page.route('**/page', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto(`${sandbox.apiUrl}/page`);
    await page.waitForFunction('globalThis.runScenarios !== undefined');
    const found = await page.evaluate(`runScenarios('${sandbox.tokens.longLived}')`);
    expect(found).toEqual(facts);
  });
});
