import { expect, test } from 'amokit/test';

test('a call from the card is noted in its feed', async ({ crm, widget, api, page }) => {
  await crm.open('ccard');
  await page.locator('.control-phone__formatted').first().click();
  await page.getByRole('menuitem', { name: await widget.text('widget.call_action') }).click();
  await expect(page.getByText(await widget.text('call.calling'))).toBeVisible();
  const id = new URL(page.url()).pathname.split('/').pop();
  const [before = ''] = (await widget.text('call.note')).split('{');
  expect(JSON.stringify(await api.get(`/api/v4/contacts/${id}/notes`))).toContain(before.trim());
});
