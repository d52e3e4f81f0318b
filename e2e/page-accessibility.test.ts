import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Sandbox } from '@amokit/sandbox';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, visit } from './harness.ts';
import { loggingScript, sandboxWith } from './page-fixtures.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const settings = {
  key: { name: 'settings.key', type: 'text', required: true },
  phones: { name: 'settings.phones', type: 'users', required: false },
};

let sandbox: Sandbox;
let browser: Browser;

/** What axe finds serious or worse, in few words. The page has axe in it already. */
const findings = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async (name: string) => {
    const { violations } = await Reflect.get(window, name).run(document, {
      resultTypes: ['violations'],
      // Nothing of the page is loaded from elsewhere.
      preload: false,
    });
    return violations
      .filter(({ impact }: { impact: string }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }: { id: string; nodes: readonly { html: string }[] }) =>
          `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      );
  }, 'axe');

const places = [
  { name: 'the list', path: '/leads/list/', ready: '.list-row__name-link' },
  { name: 'the board', path: '/leads/pipeline/', ready: '.pipeline-board__lead' },
  { name: 'a new card', path: '/leads/add/', ready: '.notes-wrapper_new' },
  { name: 'contacts and companies', path: '/contacts/list/', ready: '.list-row__name-link' },
  { name: 'a new contact', path: '/contacts/add/', ready: '.notes-wrapper_new' },
  { name: 'a new company', path: '/companies/add/', ready: '.notes-wrapper_new' },
  { name: 'customers', path: '/customers/list/', ready: '.list-row__name-link' },
  { name: 'a new customer', path: '/customers/add/', ready: '.notes-wrapper_new' },
  { name: 'tasks', path: '/todo/list/', ready: '.js-list-row' },
  { name: 'catalogs', path: '/catalogs/', ready: '.list-row__name-link' },
  { name: 'the mail', path: '/mail/', ready: '.page-message' },
  { name: 'the integrations', path: '/settings/widgets/', ready: '.widget-card' },
  {
    name: 'the digital pipeline',
    path: '/settings/pipeline/leads/',
    ready: '.digital-pipeline__add',
  },
  { name: 'the salesbot', path: '/settings/communications/', ready: '.page-message' },
];

/** Things that open on a page, and what closes them. */
interface Opened {
  readonly name: string;
  readonly path: string;
  readonly ready: string;
  open(page: Page): Promise<void>;
}

const firstRow = async (page: Page, ready: string) => {
  await page.locator('.list-row__name-link').first().click();
  await page.locator(ready).first().waitFor();
};

const opened: readonly Opened[] = [
  {
    name: 'a lead with a widget',
    path: '/leads/list/',
    ready: '.list-row__name-link',
    open: (page) => firstRow(page, '.card-widgets__widget-any'),
  },
  {
    name: 'a company with an open legal entity',
    path: '/contacts/list/companies/',
    ready: '.list-row__name-link',
    async open(page) {
      await firstRow(page, '.field-parts__value');
      for (const value of await page.locator('.field-parts__value > summary').all())
        await value.click();
    },
  },
  {
    name: 'the More menu',
    path: '/leads/list/',
    ready: '.list-row__name-link',
    async open(page) {
      await page.locator('.js-item-checkbox').first().check();
      await page.locator('.js-list-more').click();
      await page.locator('.list-multiple-actions__menu').waitFor();
    },
  },
  {
    name: 'the card of an element',
    path: '/catalogs/',
    ready: '.list-row__name-link',
    open: (page) => firstRow(page, '.element-card__fields'),
  },
  {
    name: 'the settings of a widget with an error',
    path: '/settings/widgets/',
    ready: '.widget-card_not_configured',
    async open(page) {
      await page.locator('.widget-card_not_configured .widget-card__button').first().click();
      await page.locator('.js-widget-save').click();
      await page.locator('.widget_settings_block__error').first().waitFor();
    },
  },
  {
    name: 'the tour of a widget',
    path: '/settings/widgets/',
    ready: '.widget-card_install',
    async open(page) {
      await page.locator('.widget-card_install .widget-card__button').click();
      await page.locator('.widget-tour').waitFor();
    },
  },
  {
    name: 'a question of a widget, and messages',
    path: '/dashboard/',
    ready: '.page-message',
    async open(page) {
      await page.evaluate(`
        APP.notifications.add_error({ header: 'Late', text: 'Very', date: 1 });
        require(['lib/components/base/confirm'], (Confirm) => new Confirm({ text: 'Really?' }));`);
      await page.getByRole('dialog', { name: 'Really?' }).waitFor();
    },
  },
  {
    name: "the person's menu and the log",
    path: '/dashboard/',
    ready: '.page-message',
    async open(page) {
      await page.locator('.sandbox-drawer__button').click();
      await page.locator('.nav__top__userbar__button').click();
      await page.locator('.nav__top__userbar__popup').waitFor();
    },
  },
];

const looks = ['light', 'dark'].flatMap((theme) =>
  ['en', 'ru'].map((language) => ({ theme, language })),
);

/** Chooses a theme and a language as the person who is signed in, for the page that comes next. */
const choose = async (page: Page, look: (typeof looks)[number]) => {
  const status = await page.evaluate(
    (body) =>
      fetch('/ajax/preferences', {
        method: 'POST',
        headers: { 'x-requested-with': 'XMLHttpRequest', 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }).then((answer) => answer.status),
    look,
  );
  expect(status).toBe(204);
  await page.reload();
  await page.locator(`html[lang=${look.language}][data-color-scheme=${look.theme}]`).waitFor();
  await page.locator('#page_holder').waitFor();
  await page.evaluate(axe);
};

/** Goes on within the page, which keeps axe in it. */
const go = async (page: Page, path: string, ready: string) => {
  await page.evaluate(
    (to) => Reflect.get(window, 'APP').router.navigate(to, { trigger: true }),
    path,
  );
  await page.locator(ready).first().waitFor();
};

describe("the sandbox's own pages", () => {
  beforeAll(async () => {
    browser = await startBrowser();
    sandbox = await sandboxWith([
      {
        code: 'any',
        locations: ['lcard-1', 'llist-1', 'settings'],
        settings,
        texts: { settings: { key: 'Key', phones: 'Phones' } },
        script: loggingScript(
          'any',
          `callbacks.leads = { selected: function () {} };
          callbacks.render = function () {
            if (self.system().area === 'lcard') self.render_template({ caption: {}, body: '<p>Body</p>' }, {});
            return true;
          };`,
        ),
      },
      {
        code: 'guide',
        manifest: {
          tour: {
            is_tour: true,
            tour_images: { en: ['/images/logo.png', '/images/logo_main.png'] },
            tour_description: 'widget.description',
          },
        },
        script: loggingScript('guide'),
      },
    ]);
    const { page, context } = await visit(browser, `${sandbox.url}/settings/widgets/`);
    await page.locator('#guide .widget-card__button').click();
    await page.locator('.js-widget-uninstall').click();
    await page.locator('.widget-card_install').waitFor();
    await context.close();
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });

  it('come in the colours of the person, so that a dark one does not flash', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/dashboard/`);
    await choose(page, { theme: 'dark', language: 'ru' });
    const answer = await page.goto(`${sandbox.url}/leads/list/`);
    expect(await answer?.text()).toContain('<html lang="ru" data-color-scheme="dark">');
    await choose(page, { theme: 'light', language: 'en' });
    await context.close();
  });

  it('stay within a narrow window with their menus, which go by arrow keys', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
    await page.setViewportSize({ width: 390, height: 800 });
    await page.locator('.js-item-checkbox').first().check();
    await page.getByRole('button', { name: 'More' }).click();
    const menu = await page.getByRole('menu').boundingBox();
    const section = await page.locator('#page_holder').boundingBox();
    expect(menu?.x).toBeGreaterThanOrEqual(section?.x ?? 0);
    expect((menu?.x ?? 0) + (menu?.width ?? 0)).toBeLessThanOrEqual(390);
    await page.keyboard.press('ArrowDown');
    expect(
      await page
        .getByRole('menuitem')
        .first()
        .evaluate((item) => item.matches(':focus')),
    ).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(
      await page
        .getByRole('button', { name: 'More' })
        .evaluate((button) => button.matches(':focus')),
    ).toBe(true);
    await context.close();
  });

  it('say what failed, with a way to try again, when the page can not start', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/dashboard/`);
    await page.route('**/ajax/page', (route) => route.abort());
    await page.reload();
    await page.getByRole('heading', { name: 'The page could not be started' }).waitFor();
    await page.getByText('Is the command that started it still running?').waitFor();
    await page.unroute('**/ajax/page');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('h1', { hasText: 'Dashboard' }).waitFor();
    await context.close();
  });

  const widths = [1280, 420];

  for (const look of looks)
    it(`have nothing serious for axe, wide and narrow: ${look.theme}, ${look.language}`, async () => {
      const { page, context } = await visit(browser, `${sandbox.url}/dashboard/`);
      await choose(page, look);
      const found: string[] = [];
      const examine = async (name: string) => {
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          for (const finding of await findings(page)) found.push(`${name}, ${width}: ${finding}`);
        }
        await page.setViewportSize({ width: 1280, height: 800 });
      };
      for (const { name, path, ready } of places) {
        await go(page, path, ready);
        await examine(name);
      }
      for (const { name, path, ready, open } of opened) {
        // From elsewhere, so that the page begins anew.
        await go(page, '/mail/', '.page-message');
        await go(page, path, ready);
        await open(page);
        await examine(name);
        await page.keyboard.press('Escape');
      }
      expect(found).toEqual([]);
      await context.close();
    });
});
