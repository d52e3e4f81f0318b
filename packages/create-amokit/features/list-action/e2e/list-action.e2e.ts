import { expect, test } from 'amokit/test';

test('every ticked lead gets a task', async ({ crm, widget, api, page }) => {
  const text = await widget.text('list_action.task');
  await crm.open('llist');
  await widget.chooseFor(2);
  await expect(page.getByText(await widget.text('list_action.done'))).toBeVisible();
  const tasks = JSON.stringify(await api.get('/api/v4/tasks?limit=250'));
  expect(tasks.split(text)).toHaveLength(3);
});
