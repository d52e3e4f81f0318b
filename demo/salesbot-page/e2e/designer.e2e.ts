import type { Page } from 'playwright/test';
import { expect, pick, test } from './fixtures.ts';

// The designer is where people sit at a desk; the client's page gets a phone of its own.
test.use({ viewport: { width: 1280, height: 900 } });

const block = (page: Page, name: string) => page.getByRole('article', { name });
const choose = '1. Let the client choose a time';

test('a person makes a bot with the block; the client chooses; the bot goes on after the exit', async ({
  page,
  browser,
  crm,
  demo,
}) => {
  await page.goto(`${crm.url}/settings/communications/`);
  await page.getByRole('textbox', { name: 'Name of the bot' }).fill('Fitting');
  await page.getByRole('button', { name: 'Add block' }).click();
  await page.getByRole('menuitem', { name: 'Let the client choose a time' }).click();
  const own = block(page, choose);
  // A new block begins with words in the person's language.
  await expect(own.getByLabel('What the meeting is for')).toHaveValue('A call with the manager');
  await own.getByLabel('What the meeting is for').fill('Fitting');
  await own.getByLabel('Message with the link').fill('Pick a time, please:');
  await expect(own.getByText('Pick a time, please:')).toBeVisible();

  await own.getByLabel('Duration, minutes').fill('20');
  await expect(own.getByRole('alert')).toHaveText(
    /Duration, minutes\. 15 to 480, a multiple of 15/,
  );
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(own.getByText('threw an error')).toBeVisible();
  await own.getByLabel('Duration, minutes').fill('45');
  await expect(own.getByText('a multiple of 15')).toHaveCount(0);
  await own.getByLabel('Days of the week').fill('1-7');

  for (const [exit, message] of [
    ['Time chosen', 'Bring your shoes.'],
    ['No time suits', 'We will call you.'],
    ['No answer', 'Are you there?'],
  ] as const) {
    const leads = own.getByRole('combobox', { name: `Where "${exit}" leads` });
    await leads.selectOption({ label: '+ Send a message' });
    await page.getByLabel('Message text').last().fill(message);
  }
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  await page.goto(`${crm.url}/leads/detail/${demo.lead}`);
  const feed = page.getByRole('region', { name: 'Feed' });
  await feed.getByRole('button', { name: 'Run bot' }).click();
  await page.getByRole('menuitem', { name: 'Fitting' }).click();
  await expect(feed.getByText('Pick a time, please:')).toBeVisible();
  await expect(feed.getByText('waits for the widget')).toBeVisible();
  const link = /http\S+/.exec(await feed.getByText('Pick a time, please:').innerText())?.[0] ?? '';

  const phone = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const client = await phone.newPage();
  await client.goto(link);
  await expect(client.getByText('45 min')).toBeVisible();
  const chosen = await pick(client, 1, 1);
  await client.getByRole('button', { name: 'Confirm' }).click();
  await expect(client.locator('.when')).toHaveText(chosen);
  await phone.close();

  await expect(feed.getByText('Bring your shoes.')).toBeVisible();
  await expect(feed.getByText(`see you on ${chosen}`)).toBeVisible();
  await expect(feed.getByText('waits for')).toHaveCount(0);
  await expect(feed.getByText('We will call you.')).toHaveCount(0);
});
