import { expect, test } from 'amokit/test';

test('the addresses of ticked contacts are there to be copied', async ({ crm, widget }) => {
  await crm.open('clist');
  await widget.chooseFor(2);
  await expect(widget.panel.getByRole('textbox').first()).toHaveValue(/@.+, .+@/);
});
