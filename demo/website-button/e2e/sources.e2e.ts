import { expect, test } from './fixtures.ts';

test('a widget that is added to a pipeline is opened with its source', async ({
  crm,
  widget,
  page,
}) => {
  await crm.open('lead_sources');
  const column = page.locator('.digital-pipeline__column_sources');
  await column.getByRole('button', { name: '+ Add source' }).click();
  await page.getByRole('menuitem', { name: 'Website button' }).click();
  await expect(page.getByText('is in the pipeline. Open it in the column')).toBeVisible();
  await column.getByRole('button', { name: 'Website button' }).first().click();
  const dialog = page.locator(`.modal.${widget.code}`);
  await expect(dialog.getByRole('tab', { name: 'This source' })).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('From the site');
  await dialog.getByRole('button', { name: 'Add a number' }).click();
  await dialog.getByLabel('Name in the list').fill('Sales');
  await dialog.getByRole('textbox', { name: 'Number', exact: true }).fill('+7 900 000-00-00');
  await dialog.getByText('Source by default').click();
  await dialog.getByRole('button', { name: 'Save the source' }).click();
  await expect(dialog.getByText('By default', { exact: true })).toBeVisible();
});

test('sources are made, made the default, and deleted', async ({ configurator }) => {
  await configurator.getByRole('tab', { name: 'Sources', exact: true }).click();
  for (const name of ['One', 'Two']) {
    await configurator.getByRole('button', { name: 'New source' }).click();
    await configurator.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await configurator.getByRole('button', { name: 'Make one up' }).click();
    await configurator.getByRole('button', { name: 'Save the source' }).click();
  }
  await expect(configurator.getByText('No source is the default')).toBeVisible();
  const menu = async (name: string, item: string) => {
    await configurator.getByRole('button', { name: `Actions: ${name}` }).click();
    await configurator.getByRole('menuitem', { name: item }).click();
  };
  await configurator.getByRole('button', { name: 'Actions: One' }).click();
  await configurator.getByRole('menuitemcheckbox', { name: 'Make it the default' }).click();
  await expect(configurator.getByText('By default', { exact: true })).toBeVisible();
  await menu('One', 'Delete');
  await expect(configurator.getByText('It is the default one')).toBeVisible();
  await configurator.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(configurator.getByRole('button', { name: 'One', exact: true })).toHaveCount(0);
  await expect(configurator.getByText('No source is the default')).toBeVisible();
});

test('the guide shows the stage at which the account is', async ({ configurator }) => {
  const guide = configurator.getByRole('tab', { name: 'Several sources' });
  const current = configurator.locator('[aria-current=step]');
  await guide.click();
  await expect(current).toContainText('1. One source');
  await configurator.getByRole('button', { name: 'To the sources' }).click();
  await configurator.getByRole('button', { name: 'New source' }).click();
  await configurator.getByRole('textbox', { name: 'Name', exact: true }).fill('Own');
  await configurator.getByRole('button', { name: 'Make one up' }).click();
  await configurator.getByRole('button', { name: 'Save the source' }).click();
  await guide.click();
  await expect(current).toContainText('2. Own sources');
});

test('the dialog on the page of integrations says that no pipeline has the widget yet', async ({
  widget,
  crm,
  page,
}) => {
  await crm.open('settings');
  await widget.openSettings();
  const dialog = page.locator(`.modal.${widget.code}`);
  await expect(dialog.getByText('The widget is no source of a pipeline yet')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Workshop button' })).toBeVisible();
});
