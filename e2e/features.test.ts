/** Every feature of a widget, from its config through the build to the page of the sandbox. */
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSandbox, type Sandbox } from '@amokit/sandbox';
import { buildWidget } from 'amokit';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, visit } from './harness.ts';

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

let sandbox: Sandbox;
let browser: Browser;
let folders: readonly string[] = [];

const log = (page: Page) =>
  page.evaluate((): readonly string[] => Reflect.get(window, 'pigeonLog') ?? []);

/** Opens an address and gives it to the test; whatever the page throws fails it. */
const at = async (path: string, look: (page: Page) => Promise<void>) => {
  const { page, context, errors } = await visit(browser, `${sandbox.url}${path}`);
  await look(page);
  expect(errors).toEqual([]);
  await context.close();
};

/** Builds a fixture in a folder of its own, as its author would. */
async function build(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'amokit-features-'));
  await cp(fromRoot(`e2e/fixtures/${name}`), folder, { recursive: true });
  await rm(join(folder, 'tsconfig.json'));
  await symlink(fromRoot('node_modules'), join(folder, 'node_modules'));
  await buildWidget(folder);
  return folder;
}

beforeAll(async () => {
  folders = [await build('features'), await build('background')];
  sandbox = await createSandbox({
    language: 'en',
    widgets: folders.map((folder) => join(folder, 'dist/widget')),
  });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await sandbox?.close();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

const tick = async (page: Page, rows: number) => {
  for (let row = 0; row < rows; row += 1) {
    await page.locator('.js-list-row input[type=checkbox]').nth(row).check();
  }
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Pigeons' }).click();
};

describe('a widget with every feature', () => {
  it('has a page of its own in the settings, which is gone with the page', () =>
    at('/settings/widgets/', async (page) => {
      await page.getByRole('link', { name: 'All about pigeons' }).click();
      const heading = page.getByRole('heading', { name: 'Settings in advanced-settings' });
      await heading.waitFor();
      expect(await heading.evaluate((element) => getComputedStyle(element).color)).toBe(
        'rgb(1, 2, 3)',
      );
      await page.goBack();
      await expect.poll(() => log(page)).toEqual(['advanced settings gone']);
    }));

  it('acts on the ticked rows of a list, and stops when the person leaves', () =>
    at('/leads/list/', async (page) => {
      await page.locator('.js-list-row').first().waitFor();
      const ids = await page
        .locator('.js-list-row')
        .evaluateAll((rows) => rows.slice(0, 2).map((row) => row.getAttribute('data-id')));
      await tick(page, 2);
      await expect.poll(() => log(page)).toEqual([`selected lead ${ids[0]}, lead ${ids[1]}`]);
      await page.getByRole('link', { name: 'Dashboard' }).click();
      await expect.poll(() => log(page)).toContain('action over');
    }));

  it('says that an action failed', () =>
    at('/todo/list/', async (page) => {
      await tick(page, 1);
      await page.getByText('The action could not be completed. Please try again.').waitFor();
    }));

  it('opens the panel of a list for the ticked rows, each time for those of that choice', () =>
    at('/contacts/list/contacts/', async (page) => {
      await tick(page, 1);
      const panel = page.getByRole('complementary', { name: 'Widgets' });
      await panel.getByText('Letters to contact', { exact: true }).waitFor();
      await tick(page, 2);
      await panel.getByText('Letters to contact, contact', { exact: true }).waitFor();
      expect(await panel.getByText('Letters to').count()).toBe(1);
    }));

  it('has pages in the left menu and in the statistics', () =>
    at('/leads/list/', async (page) => {
      const menu = page.getByRole('navigation', { name: 'Main menu' });
      await menu.getByRole('link', { name: 'Our pigeons' }).click();
      await page.getByRole('heading', { name: 'Page widget_page/pigeons/', exact: true }).waitFor();
      await menu.getByRole('link', { name: 'Lost ones' }).click();
      await page.getByRole('heading', { name: 'Page widget_page/pigeons/lost' }).waitFor();
      await menu.getByRole('link', { name: 'Analytics' }).click();
      await menu.getByRole('link', { name: 'Flights' }).click();
      await page.getByRole('heading', { name: 'Page stats//flights' }).waitFor();
    }));

  it('adds to the form of its trigger, and what it writes is saved', () =>
    at('/settings/pipeline/leads/', async (page) => {
      await page.getByRole('button', { name: 'Add trigger' }).nth(1).click();
      await page.getByRole('menuitem', { name: 'Pigeons' }).click();
      const form = page.getByRole('dialog');
      await form.getByRole('textbox', { name: 'Message' }).fill('Coo');
      await form.getByRole('button', { name: 'Shout' }).click();
      expect(await form.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('Coo!');
      await form.getByRole('button', { name: 'Save' }).click();
      await form.waitFor({ state: 'detached' });
      expect(sandbox.control.triggers()).toMatchObject([
        { action: { type: 'widget', settings: { message: 'Coo!' } } },
      ]);
    }));

  it('knows the block that is drawn, names its exits and writes its steps', () =>
    at('/settings/communications/', async (page) => {
      for (const name of ['Ask a question', 'Send a pigeon']) {
        await page.getByRole('button', { name: 'Add block' }).click();
        await page.getByRole('menuitem', { name }).click();
      }
      await page.getByRole('button', { name: 'To Omsk, not Perm' }).click();
      const exits = page.getByRole('list', { name: 'Exits' });
      expect(await exits.locator('.salesbot-block__exit-title').allInnerTexts()).toEqual([
        'Next step',
        'Came home',
      ]);
      await page.getByRole('button', { name: 'Save' }).click();
      await page
        .getByRole('status')
        .filter({ hasText: /^Saved/ })
        .waitFor();
      const own = sandbox.control.bots().find(({ name }) => name === 'New bot');
      expect(own?.blocks?.map(({ program }) => program)).toEqual([
        [
          {
            question: [{ handler: 'show', params: { type: 'text', value: 'How are you?' } }],
          },
        ],
        [
          {
            question: [
              {
                handler: 'widget_request',
                params: { url: 'https://example.com/fly', data: { town: 'Omsk' } },
              },
              { handler: 'exits', params: { value: 'home' } },
            ],
          },
        ],
      ]);
    }));

  it('is told when it becomes a source of leads, and its settings know the source', () =>
    at('/settings/pipeline/leads/', async (page) => {
      await page.getByRole('button', { name: 'Add source' }).click();
      await page.getByRole('menuitem', { name: 'Pigeons' }).click();
      await expect.poll(() => log(page)).toEqual([expect.stringMatching(/^source in \d+$/)]);
      await page.locator('.digital-pipeline__column_sources .digital-pipeline__item-inner').click();
      await page.getByText(/^Opened from a source \S+/).waitFor();
    }));

  it('has a tab in cards whose elements are searched, linked and unlinked', () =>
    at('/leads/list/', async (page) => {
      const id = await page.locator('.js-list-row').first().getAttribute('data-id');
      await page.locator('.list-row__name-link').first().click();
      await page.getByRole('tab', { name: 'Pigeons' }).click();
      await page.getByRole('heading', { name: 'Birds of leads' }).waitFor();
      await expect.poll(() => log(page)).toEqual([`elements of leads ${id}`]);
      const search = page.getByRole('searchbox', { name: 'Add an element' });
      await search.fill('White');
      const offered = page.getByRole('list', { name: 'Elements to link' });
      await expect.poll(() => offered.getByRole('button').count()).toBe(1);
      await offered.getByRole('button', { name: /White pigeon/ }).click();
      await expect.poll(() => log(page)).toContain('link leads 8');
      await page.getByRole('button', { name: 'Unlink "White pigeon"' }).click();
      await page
        .getByRole('button', { name: 'Unlink "White pigeon"' })
        .waitFor({ state: 'detached' });
      await search.fill('raven');
      await page.getByText('The action could not be completed. Please try again.').waitFor();
      await expect.poll(() => offered.getByRole('button').count()).toBe(0);
    }));

  it('calls by a click on a phone number, and sends by SMS and by a control of its own', () =>
    at('/contacts/list/contacts/', async (page) => {
      const reachable = page
        .locator('.js-list-row')
        .filter({ has: page.locator('.control-phone') })
        .first();
      await reachable.locator('.list-row__name-link').click();
      await page.locator('#card_holder .control-phone__formatted').first().click();
      await page.getByRole('menuitem', { name: 'Call a pigeon' }).click();
      await expect.poll(() => log(page)).toEqual([expect.stringMatching(/^call .*\d{3}/)]);
      const kind = page.getByRole('combobox', { name: 'What to write' });
      await kind.selectOption({ label: 'By pigeon' });
      await page.getByRole('button', { name: 'Let it fly' }).waitFor();
      await kind.selectOption({ label: 'SMS · Pigeons' });
      expect(await page.getByRole('button', { name: 'Let it fly' }).count()).toBe(0);
      await page.getByRole('textbox', { name: 'SMS · Pigeons' }).fill('Coo');
      await page.getByRole('button', { name: 'Send' }).click();
      await page.getByRole('region', { name: 'Feed' }).getByText('Coo').waitFor();
      expect(await log(page)).toContainEqual(expect.stringMatching(/^sms .*\d{3}.*: Coo$/));
    }));

  it('edits the elements of the list that it took, until its dialog is closed', () =>
    at('/settings/widgets/', async (page) => {
      await page.getByRole('link', { name: 'All about pigeons' }).click();
      await page.getByRole('button', { name: 'Take the first list' }).click();
      await expect.poll(() => log(page)).toEqual(['lists taken']);
      await page.goto(`${sandbox.url}/catalogs/`);
      const element = page.locator('.js-list-row button').first();
      const name = await element.innerText();
      await element.click();
      const dialog = page.getByRole('dialog', { name: 'Our element' });
      await dialog.getByText(name).waitFor();
      await dialog.getByRole('button', { name: 'Shut' }).click();
      await dialog.waitFor({ state: 'detached' });
    }));
});

describe('a widget in the background', () => {
  it('starts once, is told of every page, and its panel ends with the page', () =>
    at('/leads/list/', async (page) => {
      const watched = () =>
        page.evaluate((): readonly string[] => Reflect.get(window, 'watchLog') ?? []);
      await expect.poll(watched).toEqual(['start of a user', 'in leads']);
      await page.locator('.list-row__name-link').first().click();
      await page.getByText('On watch').waitFor();
      await page.goBack();
      await expect
        .poll(async () => [...(await watched())].sort())
        .toEqual(
          [
            'start of a user',
            'in leads',
            'out of leads',
            'in leads_card',
            'out of leads_card',
            'panel gone',
            'in leads',
          ].sort(),
        );
    }));
});
