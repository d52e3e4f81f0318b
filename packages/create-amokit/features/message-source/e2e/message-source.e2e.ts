import { expect, test } from 'amokit/test';

test('a ready answer gets into the feed', async ({ crm, widget, api, page }) => {
  const [label, answer] = [await widget.text('answers.source'), await widget.text('answers.soon')];
  await crm.open('ccard');
  await page.locator('select').filter({ hasText: label }).selectOption({ label });
  await page.getByRole('button', { name: answer }).click();
  await page.getByRole('button', { name: await widget.text('answers.add') }).click();
  await expect(page.getByText(await widget.text('answers.added'))).toBeVisible();
  const id = new URL(page.url()).pathname.split('/').pop();
  expect(JSON.stringify(await api.get(`/api/v4/contacts/${id}/notes`))).toContain(answer);
});
