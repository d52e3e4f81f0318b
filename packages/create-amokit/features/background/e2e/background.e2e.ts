import { expect, test } from 'amokit/test';

test('a person is reminded of what is overdue', async ({
  crm,
  widget,
  api,
  page,
  administrator,
}) => {
  await api.post('/api/v4/tasks', [
    { text: 'Call', complete_till: 1_600_000_000, responsible_user_id: administrator },
  ]);
  await crm.open('lcard');
  await expect(page.getByText(await widget.text('reminder.header'))).toBeVisible();
});
