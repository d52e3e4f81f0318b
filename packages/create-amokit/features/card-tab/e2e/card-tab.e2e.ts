import { expect, test } from 'amokit/test';

test('a product that is found gets linked to the lead', async ({ crm, widget, page, requests }) => {
  await crm.open({ area: 'lcard', tab: true });
  await expect(widget.tab).toContainText(await widget.text('card_tab.about'));
  await page.locator('.card-sdk-tab__search').fill('т');
  await page.locator('.card-sdk-tab__search').fill('');
  const offered = page.locator('.card-sdk-tab').getByRole('list').last().getByRole('button');
  await offered.first().click();
  await expect
    .poll(() => requests().some(({ method, path }) => method === 'POST' && /link$/.test(path)))
    .toBe(true);
});
