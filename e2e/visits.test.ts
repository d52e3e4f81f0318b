import type { Browser, CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSandbox, startBrowser, startSandbox, templateZip, visit } from './harness.ts';

let browser: Browser;
let sandbox: RunningSandbox;

beforeAll(async () => {
  browser = await startBrowser();
  sandbox = await startSandbox('--lang', 'en', '--widget', templateZip);
});
afterAll(async () => {
  await browser.close();
  await sandbox.stop();
});

/** What is alive after a collection: nodes and listeners by the browser's count, styles by the page's. */
async function whatIsAlive(page: Page, devtools: CDPSession) {
  await devtools.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  const styles = await page.evaluate(
    () =>
      document.querySelectorAll('style, link[rel="stylesheet"]').length +
      document.adoptedStyleSheets.length,
  );
  return { nodes, listeners: jsEventListeners, styles };
}

describe('visits to a card', () => {
  it('leave as much behind after twenty as after two', async () => {
    const lead = await sandbox.firstLead();
    const { page, errors } = await visit(browser, `${sandbox.ready.url}/leads/list`);
    const devtools = await page.context().newCDPSession(page);
    const row = page.getByRole('link', { name: lead.name }).first();
    const visitCard = async () => {
      await row.click();
      await page
        .locator('.card-widgets__widget__body')
        .getByRole('button', { name: 'Add the note' })
        .waitFor();
      await page.goBack();
      await row.waitFor();
    };

    for (let times = 0; times < 2; times += 1) await visitCard();
    const two = await whatIsAlive(page, devtools);
    for (let times = 2; times < 20; times += 1) await visitCard();
    const twenty = await whatIsAlive(page, devtools);

    expect(twenty.styles).toBe(two.styles);
    expect(twenty.listeners).toBeLessThanOrEqual(two.listeners);
    expect(twenty.nodes).toBeLessThanOrEqual(two.nodes);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
