import { expect, test } from 'amokit/test';

test('the page in the settings has a table for each pipeline', async ({ crm, widget }) => {
  await crm.open('advanced_settings');
  const tables = widget.page.getByRole('table');
  await expect(tables.first()).toContainText('142');
  expect(await tables.count()).toBeGreaterThan(1);
});
