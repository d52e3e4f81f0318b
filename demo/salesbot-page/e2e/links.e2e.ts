import type { Page } from 'playwright/test';
import { expect, pick, test } from './fixtures.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('a link opens once; a new one comes into the chat, and the bot asks again', async ({
  page,
  browser,
  demo,
}) => {
  const link = await demo.ask();
  await page.goto(link);
  await expect(heading(page)).toHaveText('Fitting');

  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(link);
  await expect(heading(other)).toHaveText('This link was opened before');
  await other.getByRole('button', { name: 'Send a new link into the chat' }).click();
  await expect(heading(other)).toHaveText('A new link is in the chat');
  const newer = await demo.nextLink(link);
  expect(newer).not.toBe(link);
  await other.goto(newer);
  await expect(heading(other)).toHaveText('Fitting');

  // Whoever has the chat has the newest link: the first browser is out.
  await page.reload();
  await expect(heading(page)).toHaveText('There is a newer link');
  await pick(other, 1, 1);
  await other.getByRole('button', { name: 'Confirm' }).click();
  await expect(heading(other)).toHaveText('The time is yours');
  await expect.poll(demo.exit).toBe('exit chosen');
  await context.close();
});

test('new links are not sent one after the other', async ({ page, browser, demo }) => {
  const link = await demo.ask();
  await page.goto(link);
  await expect(heading(page)).toHaveText('Fitting');
  const context = await browser.newContext();
  const other = await context.newPage();
  for (const expected of ['A new link is in the chat', 'This link was opened before']) {
    await other.goto('about:blank');
    await other.goto(link);
    await other.getByRole('button', { name: 'Send a new link into the chat' }).click();
    if (expected.startsWith('A new')) await demo.nextLink(link);
    await expect(heading(other)).toHaveText(expected);
  }
  await expect(other.getByText('No new link can be sent now')).toBeVisible();
  await context.close();
});

test('the same link opens again in the browser that has opened it, also in a second tab', async ({
  page,
  context,
  demo,
}) => {
  const link = await demo.ask();
  await page.goto(link);
  await expect(heading(page)).toHaveText('Fitting');
  const second = await context.newPage();
  await second.goto(link);
  await expect(heading(second)).toHaveText('Fitting');

  const chosen = await pick(page, 1, 2);
  await pick(second, 2, 3);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.locator('.when')).toHaveText(chosen);
  await second.getByRole('button', { name: 'Confirm' }).click();
  await expect(second.locator('.when')).toHaveText(chosen);
  expect(await demo.tasks()).toHaveLength(1);
});

test('two tabs that confirm at the same moment choose one time', async ({
  page,
  context,
  demo,
}) => {
  const link = await demo.ask();
  await page.goto(link);
  await expect(heading(page)).toHaveText('Fitting');
  const second = await context.newPage();
  await second.goto(link);
  const [one, two] = [await pick(page, 1, 4), await pick(second, 2, 5)];
  await Promise.all([
    page.getByRole('button', { name: 'Confirm' }).click(),
    second.getByRole('button', { name: 'Confirm' }).click(),
  ]);
  await expect.poll(demo.exit).toBe('exit chosen');
  await Promise.all([page.reload(), second.reload()]);
  const shown = await page.locator('.when').textContent();
  expect([one, two]).toContain(shown);
  await expect(second.locator('.when')).toHaveText(shown ?? '');
  expect(await demo.tasks()).toHaveLength(1);
});

const changed: readonly (readonly [
  what: string,
  change: (ticket: string) => string,
  title: string,
])[] = [
  ['is cut off', (ticket) => ticket.slice(0, -4), 'The link is not whole'],
  [
    'was changed',
    (ticket) => ticket.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    'This link was changed',
  ],
  [
    'names another visit',
    (ticket) => ticket.replace(/\.[\w-]{22}\./, `.${'x'.repeat(22)}.`),
    'This link was changed',
  ],
  [
    'is of another backend',
    (ticket) => `abcdefgh${ticket.slice(8)}`,
    'This link does not belong here',
  ],
];

test('a link that is not whole, was changed or is not ours says so, and spends nothing', async ({
  page,
  demo,
}) => {
  const [address, ticket = ''] = (await demo.ask()).split('#');
  for (const [what, change, title] of changed)
    await test.step(`a link that ${what}`, async () => {
      await page.goto('about:blank');
      await page.goto(`${address}#${change(ticket)}`);
      await expect(heading(page)).toHaveText(title);
      expect(page.url()).toBe(address);
    });
  // What is right is not spent by what is wrong.
  await page.goto(`${address}#${ticket}`);
  await expect(heading(page)).toHaveText('Fitting');
});

test('links of a bot that was started anew, of a time that is over, and of an account that left', async ({
  page,
  demo,
  sandbox,
}) => {
  const first = await demo.ask();
  const second = await demo.ask();
  await page.goto(first);
  await expect(heading(page)).toHaveText('There is a newer link');
  demo.later(25 * 3600);
  await page.goto(second);
  await expect(heading(page)).toHaveText('This link has run out');
  await demo.attached().backend.sweep();
  expect(demo.exit()).toBe('exit no_answer');
  await page.goto('about:blank');
  await page.goto(second);
  await expect(heading(page)).toHaveText('This link is no longer needed');

  const third = await demo.ask();
  sandbox.control.uninstall(demo.attached().clientId);
  const { accounts } = demo.attached().backend;
  await expect.poll(async () => (await accounts.all()).length).toBe(0);
  await page.goto(third);
  await expect(heading(page)).toHaveText('This link does not belong here');
});

test('the bare page says what it is for', async ({ page, demo }) => {
  await page.goto(`${demo.url}/choose`);
  await expect(heading(page)).toHaveText('This is where meetings are arranged');
  await page.goto(`${demo.url}/choose?visit=${'x'.repeat(22)}`);
  await expect(heading(page)).toHaveText('Open the link in the message');
});
