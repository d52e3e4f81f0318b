import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSandbox, startBrowser, startSandbox, templateZip, visit } from './harness.ts';

let browser: Browser;
let sandbox: RunningSandbox;

beforeAll(async () => {
  browser = await startBrowser();
  sandbox = await startSandbox('--lang', 'en', '--widget', templateZip);
});
afterAll(async () => {
  await browser.close();
  await sandbox.stop();
});

async function openDialog(page: Page) {
  await page.locator('.widget-card').getByRole('button').click();
  const dialog = page.locator('.modal', { has: page.locator('.widget_settings_block') });
  await dialog.getByText('First line of every note').waitFor();
  return dialog;
}

describe('the settings dialog of the integrations page', () => {
  it('refuses an empty required field, saves, and hands the values to the widget', async () => {
    const { page, errors } = await visit(browser, `${sandbox.ready.url}/settings/widgets`);
    let dialog = await openDialog(page);
    const title = dialog.locator('input[name="title"]');
    expect(await dialog.locator('input[name="hint"]').count()).toBe(1);

    await title.fill('');
    await dialog.locator('.js-widget-save').click();
    await dialog.getByRole('alert').getByText('Fill in this field').waitFor();

    await title.fill('From the meeting');
    await dialog.locator('.js-widget-save').click();
    await page.locator('.widget-card_installed').waitFor();

    await page.reload();
    dialog = await openDialog(page);
    expect(await dialog.locator('input[name="title"]').inputValue()).toBe('From the meeting');
    expect(errors).toEqual([]);

    // Only get_settings() can tell the widget the first line of its notes.
    const lead = await sandbox.firstLead();
    await page.goto(`${sandbox.ready.url}/leads/detail/${lead.id}`);
    const panel = page.locator('.card-widgets__widget__body');
    await panel.getByRole('textbox', { name: 'Note' }).fill('They will call back');
    await panel.getByRole('button', { name: 'Add the note' }).click();
    await panel.getByText('The note is in the feed.').waitFor();
    const answer = await sandbox.api(`/api/v4/leads/${lead.id}/notes?order[id]=desc&limit=1`);
    expect(answer).toMatchObject({
      _embedded: { notes: [{ params: { text: 'From the meeting\nThey will call back' } }] },
    });
    await page.context().close();
  });

  it('takes the widget out of the cards when it is disabled', async () => {
    const { page } = await visit(browser, `${sandbox.ready.url}/settings/widgets`);
    const dialog = await openDialog(page);
    await dialog.getByRole('button', { name: 'Disable' }).click();
    await page.locator('.widget-card_install').waitFor();
    const lead = await sandbox.firstLead();
    await page.goto(`${sandbox.ready.url}/leads/detail/${lead.id}`);
    await page.getByText('No widget is shown here').waitFor();
    await page.context().close();
  });
});
