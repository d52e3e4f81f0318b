import { expect, test } from 'amokit/test';

test('a note gets into the feed of the lead', async ({ crm, widget, api, page }) => {
  await crm.open({ area: 'lcard' });
  const note = widget.panel.getByRole('textbox');
  await note.fill('Call on Friday');
  await widget.panel.getByRole('button').click();
  await expect(note).toHaveValue('');

  const id = page.url().split('/').pop();
  const feed = JSON.stringify(await api.get(`/api/v4/leads/${id}/notes`));
  expect(feed).toContain('Call on Friday');
});
