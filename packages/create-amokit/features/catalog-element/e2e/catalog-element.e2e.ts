import { expect, test } from 'amokit/test';

test('an element gets another name in the dialog of the widget', async ({ crm, widget, page }) => {
  await crm.open('advanced_settings');
  const lists = widget.page.getByRole('combobox');
  await lists.selectOption({ index: 1 });
  const id = Number(await lists.inputValue());
  await crm.open({ area: 'catalogs', id });
  await page.locator('.list-row__name-link').first().click();
  const dialog = page.getByRole('dialog', { name: await widget.text('element.title') });
  await dialog.getByRole('textbox').fill('Oak table');
  await dialog.getByRole('button', { name: await widget.text('element.save') }).click();
  await expect(dialog).toBeHidden();
  await crm.open({ area: 'catalogs', id });
  await expect(page.getByText('Oak table')).toBeVisible();
});
