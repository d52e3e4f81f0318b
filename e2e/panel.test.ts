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

const feedOf = (page: Page) => page.getByRole('region', { name: 'Feed' });

describe("the template's panel in a lead's card", () => {
  it("shows the lead's name, budget and stage as the API has them", async () => {
    const lead = await sandbox.firstLead();
    const { page, errors } = await visit(browser, `${sandbox.ready.url}/leads/detail/${lead.id}`);
    const panel = page.locator('.card-widgets__widget__body');
    await panel.getByRole('heading', { name: lead.name }).waitFor();
    await panel.getByText(new Intl.NumberFormat('en').format(lead.price)).waitFor();
    await panel.getByText(lead.status, { exact: true }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('adds a note that the feed shows at once, and after a reload', async () => {
    const lead = await sandbox.firstLead();
    const text = 'Agreed on <b>Tuesday</b> & the 2nd floor';
    const { page, errors } = await visit(browser, `${sandbox.ready.url}/leads/detail/${lead.id}`);
    const panel = page.locator('.card-widgets__widget__body');
    await panel.getByRole('textbox', { name: 'Note' }).fill(text);
    await panel.getByRole('button', { name: 'Add the note' }).click();
    await panel.getByText('The note is in the feed.').waitFor();
    await feedOf(page).getByText(text).waitFor();
    await page.reload();
    await feedOf(page).getByText(text).waitFor();

    const answer = await sandbox.api(`/api/v4/leads/${lead.id}/notes?order[id]=desc&limit=1`);
    expect(answer).toMatchObject({
      _embedded: { notes: [{ note_type: 'common', params: { text } }] },
    });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('reads the API with the cookie of the page, and with nothing else', async () => {
    const lead = await sandbox.firstLead();
    const { page } = await visit(browser, 'about:blank');
    const calls: Promise<Record<string, string>>[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname.startsWith('/api/v4/')) calls.push(request.allHeaders());
    });
    await page.goto(`${sandbox.ready.url}/leads/detail/${lead.id}`);
    await page
      .locator('.card-widgets__widget__body')
      .getByRole('heading', { name: lead.name })
      .waitFor();
    expect(calls.length).toBeGreaterThan(0);
    for (const headers of await Promise.all(calls)) {
      expect(headers.cookie).toMatch(/session_id=/);
      expect(headers['x-requested-with']).toBe('XMLHttpRequest');
      expect(headers).not.toHaveProperty('authorization');
    }
    await page.context().close();
  });

  it('keeps the text when the API refuses the note', async () => {
    const lead = await sandbox.firstLead();
    const { page } = await visit(browser, `${sandbox.ready.url}/leads/detail/${lead.id}`);
    const panel = page.locator('.card-widgets__widget__body');
    await panel.getByRole('textbox', { name: 'Note' }).fill('Do not lose me');
    await page.route('**/api/v4/leads/notes', (route) =>
      route.fulfill({
        status: 403,
        contentType: 'application/problem+json',
        json: { title: 'Forbidden', status: 403, detail: 'No rights' },
      }),
    );
    await panel.getByRole('button', { name: 'Add the note' }).click();
    await panel.getByText('The note was not saved').waitFor();
    expect(await panel.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('Do not lose me');
    await page.context().close();
  });
});
