/** Three tabs of one account in Chromium that read 17 leads each at once, on a way with jitter. */
import { setTimeout as sleep } from 'node:timers/promises';
import { launchChromium } from '../scripts/chromium.mjs';
import { bundle } from './bundle-size.mjs';
import { maxInWindow, root, seconds } from './lib.mjs';
import { startSandbox } from './sandbox-process.mjs';

const tabCount = 3;
const readsOfATab = 17;

const program = `
import { createClient, leads, session } from '@amokit/client';
globalThis.readLeads = async (count) => {
  const crm = createClient({ auth: session(), services: { leads } });
  const pages = Array.from({ length: count }, (_, index) => index + 1);
  await Promise.all(pages.map((page) => crm.leads.list({ page, limit: 1 })));
};`;

/** Opens tabs at the account's own origin that hold the client and nothing of the CRM's page. */
async function openTabs(browser, sandbox) {
  const [code] = await bundle(root, program);
  const context = await browser.newContext();
  // The CRM's page is what signs in.
  const first = await context.newPage();
  await first.goto(sandbox.url);
  await first.close();
  const page = `<!DOCTYPE html><title>Tab</title><script type="module">${code}</script>`;
  await context.route('**/bench-tab', (route) =>
    route.fulfill({ contentType: 'text/html', body: page }),
  );
  await context.route('**/api/v4/**', async (route) => {
    await sleep(Math.random() * 160);
    await route.continue();
  });
  const tabs = await Promise.all(Array.from({ length: tabCount }, () => context.newPage()));
  for (const tab of tabs) {
    await tab.goto(`${sandbox.url}/bench-tab`);
    await tab.waitForFunction('globalThis.readLeads !== undefined');
  }
  return tabs;
}

/** One row: the most that the server saw in any second, and the time that all tabs took. */
export async function tabs() {
  const sandbox = await startSandbox({ perSecond: null, leads: 100 });
  const browser = await launchChromium();
  try {
    const open = await openTabs(browser, sandbox);
    await sandbox.control('clearRequests');
    const began = performance.now();
    await Promise.all(open.map((tab) => tab.evaluate(`readLeads(${readsOfATab})`)));
    const milliseconds = performance.now() - began;
    const requests = await sandbox.control('requests');
    return [
      {
        what: `${tabCount} tabs of one account, ${readsOfATab} requests each, ±80 ms`,
        s: seconds(milliseconds),
        requests: requests.length,
        'most in 1 s': maxInWindow(requests.map(({ at }) => at)),
        'not 200': requests.filter(({ status }) => status !== 200).length,
        budget: '7',
      },
    ];
  } finally {
    await browser.close();
    await sandbox.stop();
  }
}
