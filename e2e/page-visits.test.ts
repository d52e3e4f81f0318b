import type { Sandbox } from '@amokit/sandbox';
import type { Browser, CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, visit } from './harness.ts';
import { loggingScript, sandboxWith } from './page-fixtures.ts';

const tidy = loggingScript(
  'tidy',
  `callbacks.render = function () {
    self.render_template({ caption: { class_name: 'c' }, body: '<button class="tidy-button">b</button>', render: '' }, {});
    return true;
  };
  callbacks.bind_actions = function () { $(document).on('click.tidy', '.tidy-button', function () {}); window.bound = (window.bound || 0) + 1; return true; };
  callbacks.destroy = function () { $(document).off('.tidy'); };`,
);

let sandbox: Sandbox;
let browser: Browser;

// Locators, never element handles: a handle would keep alive the very nodes that are counted.
const goAndReturn = async (page: Page, times: number) => {
  for (let round = 0; round < times; round += 1) {
    const before = await page.evaluate((): number => Reflect.get(window, 'bound') ?? 0);
    await page.locator('.list-row__name-link').first().click();
    await expect
      .poll(() => page.evaluate((): number => Reflect.get(window, 'bound') ?? 0))
      .toBe(before + 1);
    await page.getByRole('link', { name: 'Back to leads' }).click();
    await page.locator('.list-row__name-link').first().waitFor();
  }
};

const count = async (page: Page, session: CDPSession) => {
  await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const sheets = await page.evaluate(
    () => document.querySelectorAll('style, link').length + document.adoptedStyleSheets.length,
  );
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
  return { nodes, jsEventListeners, sheets, heap };
};

describe('the pages of the sandbox', () => {
  beforeAll(async () => {
    browser = await startBrowser();
    sandbox = await sandboxWith([{ code: 'tidy', script: tidy }]);
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });

  it('leave as much behind after two hundred changes of the area as after a few', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
    const session = await context.newCDPSession(page);
    await goAndReturn(page, 10);
    const { heap, ...few } = await count(page, session);
    await goAndReturn(page, 100);
    const { heap: then, ...many } = await count(page, session);
    expect(many).toEqual(few);
    // A card that is held weighs more than 10 kB; half a megabyte is the browser's own: code that it
    // has compiled, what its inspector notes of requests, entries of `performance`.
    expect(then - heap).toBeLessThan(100 * 10_000);
    await context.close();
  });

  it('show a note at once that a program adds, and a person can type one', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
    const id = await page.locator('.js-list-row').first().getAttribute('data-id');
    await page.locator('.list-row__name-link').first().click();
    const feed = page.getByRole('region', { name: 'Feed' });
    await feed.waitFor();
    await fetch(`${sandbox.apiUrl}/api/v4/leads/${id}/notes`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${sandbox.tokens.longLived}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify([{ note_type: 'common', params: { text: 'From a program <b>' } }]),
    });
    await feed.getByText('From a program <b>').waitFor();
    await feed.getByRole('textbox', { name: 'Note' }).fill('From a person');
    await feed.getByRole('button', { name: 'Add' }).click();
    await feed.getByText('From a person').waitFor();
    await page.reload();
    await feed.getByText('From a program <b>').waitFor();
    await feed.getByText('From a person').waitFor();
    await context.close();
  });

  it('save what a person changes in a card', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
    await page.locator('.list-row__name-link').first().click();
    await page.getByRole('textbox', { name: 'Lead title' }).fill('A new title');
    const live = () =>
      page.evaluate((): unknown =>
        Reflect.get(window, 'APP').data.current_card.model.get('lead[NAME]'),
      );
    await expect.poll(live).toBe('A new title');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
    await page.reload();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Lead title' }).inputValue())
      .toBe('A new title');
    await context.close();
  });
});
