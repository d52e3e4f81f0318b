/** What widgets of years ask the old API for from the page, and by which addresses. */
import type { Sandbox } from '@amokit/sandbox';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser, visit } from './harness.ts';
import { loggingScript, sandboxWith } from './page-fixtures.ts';

let browser: Browser;
let sandbox: Sandbox;

beforeAll(async () => {
  const widget = { code: 'old', script: loggingScript('old') };
  [browser, sandbox] = await Promise.all([startBrowser(), sandboxWith([widget])]);
});
afterAll(() => Promise.all([browser.close(), sandbox.close()]));

it('answers forms of jQuery, also by the address that the account has at the vendor', async () => {
  const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
  // Widgets run once the page is drawn, in whatever order its scripts came.
  await page.locator('.list-row__name-link').first().waitFor();
  const seen = await page.evaluate(async () => {
    const $ = Reflect.get(window, 'jQuery');
    const account = await $.get('https://demo.amocrm.ru/api/v2/account', { with: 'users' });
    const add = [{ name: 'Из виджета', sale: 5, tags: 'старый' }];
    const made = await $.post('https://demo.amocrm.ru/api/v2/leads/', { add });
    const { id } = made._embedded.items[0];
    const update = [{ id, last_modified: Date.now() / 1000 + 3, price: '7' }];
    await $.post('/private/api/v2/json/leads/set', { request: { leads: { update } } });
    const read = await $.getJSON('/api/v2/leads', { id });
    const other = $.get('https://other.amocrm.ru/api/v2/account');
    const elsewhere = await new Promise((resolve) => other.always(() => resolve(other.state())));
    return { account: account.id, lead: read._embedded.items[0], elsewhere };
  });
  expect(seen).toMatchObject({
    account: sandbox.account.id,
    lead: { name: 'Из виджета', sale: 7, tags: [{ name: 'старый' }] },
    elsewhere: 'rejected',
  });
  await context.close();
});

it('has what widgets ask below /ajax in the log, and what is not there', async () => {
  const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
  await page.locator('.list-row__name-link').first().waitFor();
  await page.evaluate(async () => {
    const $ = Reflect.get(window, 'jQuery');
    await $.post('/ajax/leads/list/', { useFilter: 'y' });
    const missing = $.get('/ajax/elephants/list/');
    await new Promise<void>((resolve) => missing.always(() => resolve()));
  });
  await page.locator('.sandbox-drawer__button').click();
  const lines = page.locator('.sandbox-drawer__list');
  await lines.getByText('/ajax/leads/list/').waitFor();
  await lines.getByText(/\/ajax\/elephants\/list\/.*404/).waitFor();
  expect(await lines.innerText()).not.toContain('/ajax/page');
  const logged = sandbox.control.requests().map(({ path, status }) => `${status} ${path}`);
  expect(logged).toContain('404 /ajax/elephants/list/');
  await context.close();
});
