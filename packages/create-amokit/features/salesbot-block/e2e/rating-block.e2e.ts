import { expect, test } from 'amokit/test';

test('the bot asks the question of the block', async ({ crm, widget, page, sandbox }) => {
  await crm.open('salesbot_designer');
  await page.locator('.salesbot-designer .digital-pipeline__picker > button').click();
  await page.locator('.list-multiple-actions__item[data-code="rating"]').click();
  const block = page.locator('.salesbot-block__body[data-handler="rating"]');
  await block.getByRole('textbox').fill('How was it?');
  await expect(page.getByText(await widget.text('salesbot.good'))).toBeVisible();
  await page.locator('.salesbot-designer .list__top .button-input_blue').click();
  await expect.poll(() => JSON.stringify(sandbox.control.bots())).toContain('How was it?');
});
