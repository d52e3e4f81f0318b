import type { Sandbox } from '@amokit/sandbox';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, visit } from './harness.ts';
import { loggingScript, sandboxWith } from './page-fixtures.ts';

const widgets = [
  { code: 'plain', script: loggingScript('plain') },
  {
    code: 'refuses',
    script: loggingScript('refuses', 'callbacks.render = function () { return false; };'),
  },
  {
    code: 'throws',
    script: loggingScript('throws', 'callbacks.init = function () { missing.thing(); };'),
  },
  {
    code: 'promises',
    script: loggingScript(
      'promises',
      'callbacks.render = function () { return new Promise(function (done) { setTimeout(done, 20, true); }); };',
    ),
  },
  { code: 'elsewhere', locations: ['ccard-1'], script: loggingScript('elsewhere') },
  { code: 'once', initOnce: true, locations: ['settings'], script: loggingScript('once') },
  { code: 'broken', script: 'define(["jquery"], function ($) { return function () {' },
  {
    code: 'idioms',
    texts: { userLang: { hello: 'Hello' }, deep: { er: { word: 'deep word' } } },
    files: {
      'lib/parts.js':
        'define(["underscore"], function (_) { return { joined: _.map([1, 2], String).join("+") }; });',
      'templates/part.twig': '<b class="from-twig">{{ word }}</b>',
      'style.css': '.idioms-widget { color: rgb(1, 2, 3); }',
    },
    script: `define(['./lib/parts.js', 'twigjs', 'text!./templates/part.twig', 'json!./manifest.json', 'lib/components/base/modal'], function (parts, Twig, text, manifest, Modal) {
      return function () {
        var self = this, system = self.system(), lang = self.langs;
        self.system = system;
        undeclared_code = self.get_settings().widget_code;
        $('head').append('<link rel="stylesheet" class="idioms-style" href="' + self.params.path + '/style.css?v=' + self.get_version() + '">');
        this.callbacks = {
          render: function () {
            window.seen = {
              area: system.area, user: system.amouser, code: undeclared_code, parts: parts.joined,
              text: text, version: manifest.widget.version, section: self.i18n('userLang').hello,
              dotted: self.i18n('deep.er.word'), name: lang.widget.name,
              globals: typeof $ + typeof jQuery + typeof _ + typeof Twig.twig + typeof Modal,
              data: self.render({ data: 'The {{ x }} is a lie.' }, { x: 'cupcake' }),
              isCard: APP.isCard(), entity: AMOCRM.getBaseEntity(), page: APP.getWidgetsArea(),
              cardId: AMOCRM.data.current_card.id, status: AMOCRM.data.current_card.model.attributes['lead[STATUS]'],
              hidden: APP.data.current_card.fields_hider.model === APP.data.current_card.model,
              subdomain: AMOCRM.constant('account').subdomain
            };
            self.render_template({ caption: { class_name: 'idioms-caption', html: '<i>c</i>' }, body: '<p class="idioms-widget">Body</p>', render: '<div class="idioms-form">{{ title }}</div>' }, { title: 'Title' });
            self.render({ href: '/templates/part.twig', base_path: self.params.path, v: self.get_version(), load: function (template) {
              $('.idioms-form').append(template.render({ word: 'twig' }));
            } });
            return true;
          },
          init: function () { return true; }, bind_actions: function () { return true; },
          settings: function () {}, onSave: function () { return true; },
          destroy: function () { $('.idioms-style').remove(); }
        };
        return this;
      };
    });`,
  },
];

const everywhere = {
  code: 'everywhere',
  locations: ['everywhere'],
  script: loggingScript(
    'everywhere',
    `callbacks.render = function () {
      window.here = (window.here || []).concat([[self.system().area, APP.getWidgetsArea()]]);
      return true;
    };
    callbacks.destroy = function () { window.left = (window.left || 0) + 1; };`,
  ),
};

const menu = {
  code: 'pages',
  locations: ['widget_page'],
  texts: { menu: { first: 'First page', second: 'Second page' } },
  manifest: {
    left_menu: {
      one: { title: 'menu.first', sort: { after: 'leads' } },
      two: { title: 'menu.second', sort: { after: 'leads' } },
    },
  },
  script: loggingScript(
    'pages',
    `callbacks.initMenuPage = function (params) {
      $('#work-area-pages').html('<p class="menu-page">' + params.item_code + '</p>');
    };`,
  ),
};

const owner = {
  code: 'owner',
  locations: ['advanced_settings'],
  manifest: { advanced: { title: 'widget.name' } },
  script: loggingScript('owner'),
};

/** The pages of the CRM with the area and the page code that a widget reads there. */
const pages = [
  ['/dashboard/', '', 'dashboard'],
  ['/leads/list/', 'llist', 'leads'],
  ['/leads/pipeline/', '', 'leads-pipeline'],
  ['/leads/add/', 'lcard', 'leads_card'],
  ['/contacts/list/', 'clist', 'contacts'],
  ['/contacts/list/companies/', 'clist', 'companies'],
  ['/contacts/add/', 'ccard', 'contacts_card'],
  ['/companies/add/', 'comcard', 'companies_card'],
  ['/customers/list/', 'culist', 'customers'],
  ['/customers/add/', 'cucard', 'customers_card'],
  ['/todo/list/', 'tlist', 'todo'],
  ['/catalogs/', 'catalogs', 'catalogs'],
  ['/mail/', '', 'mail'],
  ['/stats/', '', 'stats'],
  ['/settings/widgets/', 'settings', 'widgetsSettings'],
  ['/settings/pipeline/leads/', 'leads-dp', 'leads-pipeline'],
  ['/settings/communications/', 'salesbot_designer', 'settings-communications'],
  ['/settings/advanced/owner/', 'advanced-settings', 'advanced-settings:owner'],
  ['/widget_page/pages/one/', 'widget_page', 'widget-page:pages'],
] as const;

let sandbox: Sandbox;
let browser: Browser;

const openCard = async (page: Page) => {
  await page.locator('.list-row__name-link').first().click();
  await page.locator('#card_holder').waitFor();
};

const log = (page: Page) =>
  page.evaluate((): readonly string[] => Reflect.get(window, 'log') ?? []);

const linesOf = async (page: Page, code: string) =>
  (await log(page)).filter((line) => line.startsWith(`${code}:`)).map((line) => line.split(':')[1]);

describe('a widget on the pages of the sandbox', () => {
  beforeAll(async () => {
    [sandbox, browser] = await Promise.all([
      sandboxWith([...widgets, everywhere, menu, owner]),
      startBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });

  it('is rendered, initialised and bound in its area, and destroyed on leaving', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
    await page.locator('.list-row__name-link').first().waitFor();
    expect(await linesOf(page, 'plain')).toEqual([]);
    await openCard(page);
    await expect.poll(() => linesOf(page, 'plain')).toEqual(['render', 'init', 'bind_actions']);
    await page.goBack();
    await expect.poll(() => linesOf(page, 'plain')).toContain('destroy');
    expect(await linesOf(page, 'elsewhere')).toEqual([]);
    await context.close();
  });

  it('is not initialised when render does not answer true', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
    await openCard(page);
    await expect.poll(() => linesOf(page, 'plain')).toContain('bind_actions');
    expect(await linesOf(page, 'refuses')).toEqual([]);
    await context.close();
  });

  it('may answer a promise from render', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
    await openCard(page);
    await expect.poll(() => linesOf(page, 'promises')).toEqual(['init', 'bind_actions']);
    await context.close();
  });

  it('is shown with its error when it throws, and the others go on', async () => {
    const { page, context, errors } = await visit(browser, `${sandbox.url}/leads/list/`);
    await openCard(page);
    await expect.poll(() => linesOf(page, 'plain')).toContain('bind_actions');
    await page.getByRole('button', { name: /Errors: / }).click();
    const drawer = page.getByRole('complementary', { name: 'Widget log' });
    await drawer.getByText('init: missing is not defined').waitFor();
    await drawer.getByText(/load: script\.js called no define/).waitFor();
    expect(errors.filter((error) => !error.includes('SyntaxError'))).toEqual([]);
    await context.close();
  });

  it('is built once for a session with init_once, on pages that it does not name, and never destroyed', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/dashboard/`);
    await expect.poll(() => linesOf(page, 'once')).toEqual(['render', 'init', 'bind_actions']);
    await page.getByRole('link', { name: 'Leads' }).click();
    await openCard(page);
    await page.goBack();
    await page.locator('.list-row__name-link').first().waitFor();
    const lines = await linesOf(page, 'once');
    expect(lines.filter((line) => line !== 'render')).toEqual(['init', 'bind_actions']);
    await context.close();
  });

  it('finds what old widgets lean on: members in the constructor, globals, modules, APP', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
    const row = page.locator('.js-list-row').first();
    const id = Number(await row.getAttribute('data-id'));
    await openCard(page);
    await page.locator('.card-widgets__widget-idioms .from-twig').waitFor();
    const seen = await page.evaluate((): Record<string, unknown> => Reflect.get(window, 'seen'));
    expect(seen).toMatchObject({
      area: 'lcard',
      code: 'idioms',
      parts: '1+2',
      text: '<b class="from-twig">{{ word }}</b>',
      version: '1.0.0',
      section: 'Hello',
      dotted: 'deep word',
      name: 'Widget idioms',
      globals: 'functionfunctionfunctionfunctionfunction',
      data: 'The cupcake is a lie.',
      isCard: true,
      hidden: true,
      entity: 'leads',
      page: 'leads_card',
      cardId: id,
      subdomain: 'demo',
    });
    expect(seen.user).toMatch(/@/);
    expect(seen.status).toMatch(/^\d+$/);
    const block = page.locator('.card-widgets__widget-idioms');
    await expect
      .poll(() => block.locator('.idioms-widget').evaluate((p) => getComputedStyle(p).color))
      .toBe('rgb(1, 2, 3)');
    expect(await block.locator('.card-widgets__widget__body').innerText()).toContain('Title');
    expect(await block.locator('.idioms-caption i').innerText()).toBe('c');
    await context.close();
  });

  it('with the location everywhere lives on every page, and is ended on leaving each', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
    const here = () => page.evaluate((): readonly unknown[] => Reflect.get(window, 'here') ?? []);
    await expect.poll(here).toHaveLength(1);
    // Within one page that is never reloaded, as people go.
    for (const [index, [path, area, code]] of pages.entries()) {
      await page.evaluate(
        (to) => Reflect.get(window, 'APP').router.navigate(to, { trigger: true }),
        path,
      );
      if (index === 1) continue;
      await expect.poll(async () => (await here()).at(-1), { message: path }).toEqual([area, code]);
    }
    const visits = (await here()).length;
    expect(await page.evaluate((): unknown => Reflect.get(window, 'left'))).toBe(visits - 1);
    await context.close();
  });

  it('has several pages in the left menu, each of which is told which it is', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/dashboard/`);
    const shown = page.locator('.menu-page');
    await page.getByRole('link', { name: 'First page' }).click();
    await expect.poll(() => shown.innerText()).toBe('one');
    await page.getByRole('link', { name: 'Second page' }).click();
    await expect.poll(() => shown.innerText()).toBe('two');
    expect((await linesOf(page, 'pages')).filter((line) => line === 'destroy')).toHaveLength(1);
    await page.goBack();
    await expect.poll(() => shown.innerText()).toBe('one');
    await context.close();
  });

  it('finds moment in the language of the CRM, and in any other that it sets', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
    await openCard(page);
    await expect.poll(() => page.evaluate(() => 'moment' in window)).toBe(true);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const months = await page.evaluate(() => {
      const moment: unknown = Reflect.get(window, 'moment');
      if (typeof moment !== 'function') return [];
      const inLanguage = (name: string): unknown =>
        moment('2026-11-25').locale(name).format('MMMM');
      const started: unknown = Reflect.get(moment, 'locale')();
      return [started, ...['ru', 'es', 'pt', 'pt-br', 'de', 'de', 'xx', 'xx'].map(inLanguage)];
    });
    expect(months).toEqual([
      'en',
      'ноябрь',
      'noviembre',
      'Novembro',
      'Novembro',
      'November',
      'November',
      'November',
      'November',
    ]);
    expect(asked.filter((path) => path.includes('moment-locale'))).toEqual([
      '/page/vendor/moment-locale/de.js',
      '/page/vendor/moment-locale/xx.js',
    ]);
    await context.close();
  });
});
