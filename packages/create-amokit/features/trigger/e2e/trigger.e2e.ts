import { expect, test } from 'amokit/test';

test('the server is told when a lead gets to the stage', async ({
  widget,
  api,
  hooks,
  sandbox,
}) => {
  const { control } = sandbox;
  const pipelines = await api.get('/api/v4/leads/pipelines');
  const [, pipeline] = /"id":(\d+)/.exec(JSON.stringify(pipelines)) ?? [];
  const pipeline_id = Number(pipeline);
  // Every pipeline has this stage: the lead is won.
  control.setTrigger({
    pipeline_id,
    statuses: [142],
    action: { type: 'widget', code: widget.code, settings: { message: 'Hello' } },
  });
  const made = await api.post('/api/v4/leads', [{ name: 'Order 17', pipeline_id }]);
  const [, lead] = /"id":(\d+)/.exec(JSON.stringify(made)) ?? [];
  await api.patch(`/api/v4/leads/${lead}`, { status_id: 142 });

  const { url, body } = await hooks.wait(({ kind }) => kind === 'digital_pipeline');
  expect(url).toBe('https://example.com/hook');
  expect(JSON.stringify(body)).toContain('"message":"Hello"');
  expect(JSON.stringify(body)).toContain(`"id":${lead}`);
});

test('the form shows how the message will look', async ({ crm, widget, page }) => {
  await crm.open('digital_pipeline');
  await page.locator('.digital-pipeline__column[data-id] .digital-pipeline__add').nth(1).click();
  await page.locator(`.digital-pipeline__picker [data-code="${widget.code}"]`).click();
  const form = page.getByRole('dialog');
  await form.locator('[name="message"]').fill('{name}, your order is ready');
  await form.getByRole('button', { name: await widget.text('trigger.preview') }).click();
  const sample = await widget.text('trigger.sample_name');
  await expect(form.getByText(`${sample}, your order is ready`)).toBeVisible();
});
