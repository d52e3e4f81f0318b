import { expect, pick, test } from './fixtures.ts';

test('two clients want the same time: one has it, the other chooses anew', async ({
  page,
  browser,
  demo,
  api,
  sandbox,
}) => {
  const link = await demo.ask();
  await page.goto(link);
  await pick(page, 1, 2);
  // Somebody else's link for a second card of the same person.
  const { backend } = demo.attached();
  const card = await api.get(`/api/v4/leads/${demo.lead}`);
  const user = card instanceof Object && 'responsible_user_id' in card && card.responsible_user_id;
  const made = await api.post('/api/v4/leads', [{ name: 'Second', responsible_user_id: user }]);
  const id = Number(/"id":(\d+)/.exec(JSON.stringify(made))?.[1]);
  const bot = sandbox.control.bots().at(-1);
  const begun = await backend.accounts.get(sandbox.account.id);
  expect(begun).toBeDefined();
  sandbox.control.startBot(bot?.id ?? 0, 'leads', id);
  const run = () => sandbox.control.botRuns().find(({ entity_id }) => entity_id === id);
  await expect.poll(() => run()?.json.link).toBeTruthy();
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const other = await context.newPage();
  await other.goto(String(run()?.json.link));
  await pick(other, 1, 2);

  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.locator('.when')).toBeVisible();
  await other.getByRole('button', { name: 'Confirm' }).click();
  await expect(other.getByText('Somebody has just taken this time')).toBeVisible();
  await expect(other.getByText('Choose a time', { exact: true })).toBeVisible();
  await pick(other, 1, 2);
  await other.getByRole('button', { name: 'Confirm' }).click();
  await expect(other.locator('.when')).toBeVisible();
  await context.close();
});

test('while the CRM refuses for too many requests, nothing is lost', async ({
  page,
  demo,
  faults,
}) => {
  const link = await demo.ask();
  faults.add({ method: 'GET', path: '/api/v4/tasks', status: 429, count: 1000 });
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'The calendar can not be reached',
    {
      timeout: 20_000,
    },
  );
  faults.clear();
  await page.getByRole('button', { name: 'Try again' }).click();
  const chosen = await pick(page, 1, 0);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.locator('.when')).toHaveText(chosen);
});

test('a time that the CRM does not write down now is written later, once', async ({
  page,
  demo,
  faults,
}) => {
  await page.goto(await demo.ask());
  const chosen = await pick(page, 2, 0);
  faults.add({ method: 'POST', path: '/api/v4/tasks', status: 500, count: 1000 });
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.locator('.when')).toHaveText(chosen, { timeout: 20_000 });
  await expect.poll(demo.exit).toBe('exit chosen');
  expect(await demo.tasks()).toEqual([]);
  faults.clear();
  const { backend } = demo.attached();
  await backend.sweep();
  expect(await demo.tasks()).toHaveLength(1);
  await backend.sweep();
  expect(await demo.tasks()).toHaveLength(1);
  expect(await demo.notes()).toContain(chosen);
});

test('without the server the page keeps what was chosen, and goes on when it is back', async ({
  page,
  demo,
}) => {
  await page.goto(await demo.ask());
  const chosen = await pick(page, 1, 1);
  await demo.stop();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText('No connection')).toBeVisible();
  await expect(page.locator('.selected')).toHaveText(chosen);
  await demo.start();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.locator('.when')).toHaveText(chosen);
  await expect.poll(demo.exit).toBe('exit chosen');
});

test('a bot whose server does not answer ends, and says why', async ({ demo, sandbox }) => {
  await demo.ask();
  await demo.stop();
  const bot = sandbox.control.bots().at(-1);
  sandbox.control.startBot(bot?.id ?? 0, 'leads', demo.lead);
  await expect.poll(demo.exit).toMatch(/^widget_request: /);
  await demo.start();
});

test('a bot that can not be told now hears of the choice later', async ({ page, demo, faults }) => {
  await page.goto(await demo.ask());
  const chosen = await pick(page, 3, 0);
  faults.add({ method: 'POST', path: '/api/v4/salesbot/*', status: 500, count: 1000 });
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.locator('.when')).toHaveText(chosen, { timeout: 20_000 });
  expect(demo.exit()).toBeNull();
  faults.clear();
  await demo.attached().backend.sweep();
  expect(demo.exit()).toBe('exit chosen');
  expect(demo.lastMessage()).toContain(chosen);
});
