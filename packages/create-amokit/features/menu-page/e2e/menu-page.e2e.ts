import { expect, test } from 'amokit/test';

test('the page counts the open leads of each stage', async ({ crm, widget }) => {
  await crm.open('widget_page');
  await expect(widget.page.getByRole('heading')).toHaveText(await widget.text('menu.page'));
  await expect(widget.page.getByRole('definition').first()).toHaveText(/\d+/);
});
