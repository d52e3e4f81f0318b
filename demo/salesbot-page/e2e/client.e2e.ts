import { expect, pick, test } from './fixtures.ts';

test('a client chooses a time on a phone, and the bot goes on to "chosen"', async ({
  page,
  demo,
}) => {
  const link = await demo.ask();
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fitting');
  await expect(page.getByText('You will meet Oliver')).toBeVisible();
  expect(page.url()).not.toContain(link.split('#')[1] ?? link);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  for (const target of await page.locator('.choice, button').all())
    expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);

  const chosen = await pick(page, 1, 3);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The time is yours');
  await expect(page.locator('.when')).toHaveText(chosen);

  await expect.poll(demo.exit).toBe('exit chosen');
  expect(demo.lastMessage()).toContain(chosen);
  const tasks = await demo.tasks();
  expect(tasks).toMatchObject([{ text: 'The client chose a time: Fitting', duration: 1800 }]);
  expect(await demo.notes()).toContain(`The client chose a time: ${chosen}`);
  await page.reload();
  await expect(page.locator('.when')).toHaveText(chosen);
  for (const entry of demo.log) {
    if (entry.event === 'hook') expect(entry.milliseconds).toBeLessThan(2000);
    expect(JSON.stringify(entry)).not.toContain(link.split('#')[1]);
  }
});

test('a client whom no time suits says so, and the bot goes on to "no time suits"', async ({
  page,
  demo,
}) => {
  await page.goto(await demo.ask());
  await page.getByRole('button', { name: 'No time suits me' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'None suits' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you, we passed it on');
  await expect.poll(demo.exit).toBe('exit no_time');
  expect(await demo.tasks()).toEqual([]);
});

test('a client who does not answer is waited for no longer than the block says', async ({
  page,
  demo,
}) => {
  const link = await demo.ask({ wait: '2' });
  await page.goto(link);
  await pick(page, 1, 0);
  demo.later(2 * 3600 - 60);
  await demo.attached().backend.sweep();
  expect(demo.exit()).toBeNull();
  demo.later(120);
  await demo.attached().backend.sweep();
  expect(demo.exit()).toBe('exit no_answer');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link is no longer needed');
  expect(await demo.tasks()).toEqual([]);
});

test('what the designer set is what the client gets', async ({ page, demo }) => {
  const now = new Date(Date.now());
  await page.goto(await demo.ask({ duration: '60', days: '7', hours: '9-12', weekdays: '2,4' }));
  const times = page.getByRole('group', { name: 'Time' });
  await page.getByRole('group', { name: 'Day' }).getByRole('radio').last().check();
  await expect(times.locator('.choice')).toHaveText(['09:00', '10:00', '11:00']);
  const days = await page.locator('.days small:first-child').allTextContents();
  expect(new Set(days)).toEqual(new Set(['Tue', 'Thu']));
  expect(days.length).toBeLessThanOrEqual(now.getDay() === 2 ? 3 : 2);
  await expect(page.getByText('60 min')).toBeVisible();
});

test('the page is dark on a dark device and speaks Russian to a Russian one', async ({
  browser,
  demo,
}) => {
  const link = await demo.ask();
  const context = await browser.newContext({
    colorScheme: 'dark',
    locale: 'ru-RU',
    timezoneId: 'Asia/Yekaterinburg',
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.getByRole('group', { name: 'День' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark');
  // Working hours are those of the account; the client's clock is two hours ahead.
  await expect(page.locator('.times .choice').first()).toContainText(/:00у вас \d\d:00/);
  await expect(page.getByText('Часовой пояс: Москва, стандартное время')).toBeVisible();
  await context.close();
});
