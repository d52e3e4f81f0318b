import { expect, test } from 'amokit/test';

test('what is typed into the settings is kept', async ({ widget }) => {
  await widget.openSettings();
  const title = widget.dialog.locator('[name="title"]');
  await title.fill('From the meeting');
  await widget.dialog.locator('.js-widget-save, .js-widget-install').click();
  await expect(widget.dialog).toBeHidden();

  await widget.openSettings();
  await expect(title).toHaveValue('From the meeting');
});
