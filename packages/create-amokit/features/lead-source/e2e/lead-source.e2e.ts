import { expect, test } from 'amokit/test';

test('whoever adds the source is told where forms go', async ({ crm, widget, page }) => {
  await crm.open('lead_sources');
  await page.locator('.digital-pipeline__column_sources .digital-pipeline__add').click();
  await page.locator(`.digital-pipeline__picker [data-code="${widget.code}"]`).click();
  await expect(page.getByText(/example\.com\/leads\?pipeline=\d+/)).toBeVisible();
});
