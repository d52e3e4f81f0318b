import type { Sandbox } from '@amokit/sandbox';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, visit } from './harness.ts';
import { type FixtureWidget, loggingScript, sandboxWith } from './page-fixtures.ts';

const block = `callbacks.render = function () {
  self.render_template({ caption: { class_name: 'c' }, body: '<p>fine</p>', render: '' }, {});
  window.log.push(self.params.widget_code + ':render');
  return true;
};`;

const fine = (code: string): FixtureWidget => ({ code, script: loggingScript(code, block) });

/** What a widget does to the page that it is a guest of, by the name of the villain. */
const villains: Readonly<Record<string, { readonly does: string; readonly says: RegExp }>> = {
  'a page:changed that throws': {
    does: `$(document).on('page:changed', function () { throw new Error('page:changed broke'); });`,
    says: /page:changed broke/,
  },
  'methods of jQuery that throw': {
    does: `['on', 'off', 'trigger', 'empty', 'remove', 'append', 'html', 'find'].forEach(function (name) {
      $.fn[name] = function () { throw new Error(name + ' is gone'); };
    });`,
    says: /is gone/,
  },
  'frozen prototypes': {
    does: `[Object, Array, Function, Element, HTMLElement, Node, EventTarget, Promise, Map, Set].forEach(function (one) { Object.freeze(one.prototype); });`,
    says: /villain/,
  },
  'a page without its frame': {
    does: `setTimeout(function () { document.getElementById('page_holder').remove(); });`,
    says: /drawn anew/,
  },
  'no body': {
    does: `setTimeout(function () { document.body.remove(); });`,
    says: /a widget has removed the frame of the page/,
  },
  'a body without anything': {
    does: `setTimeout(function () { document.body.innerHTML = '<p>all gone</p>'; });`,
    says: /drawn anew/,
  },
  'another APP': {
    does: `window.APP = { mine: true }; window.AMOCRM = null;`,
    says: /APP/,
  },
  'a define of its own': {
    does: `window.define = function () {}; window.require = null; window.requirejs = null;`,
    says: /define/,
  },
  'an onerror that swallows': {
    does: `window.onerror = function () { return true; }; setTimeout(function () { throw new Error('swallowed'); });`,
    says: /swallowed/,
  },
  'a getter of callbacks that throws': {
    does: `Object.defineProperty(self, 'callbacks', { get: function () { throw new Error('no callbacks for you'); } });`,
    says: /no callbacks for you/,
  },
  'an error that can not be read': {
    does: `var knot = {}; knot.knot = knot; setTimeout(function () { throw { get message() { throw knot; }, knot: knot }; }); throw knot;`,
    says: /villain/,
  },
  'a console that throws': {
    does: `console.error = function () { throw new Error('silence'); }; throw new Error('told all the same');`,
    says: /told all the same/,
  },
  'constants, texts and settings that are emptied': {
    does: `[APP.constant('account'), APP.constant('managers'), APP.constant('user'), self.langs, self.params, self.system(), APP.widgets.system].forEach(function (one) {
      Object.keys(one).forEach(function (key) { one[key] = null; });
    });`,
    says: /villain/,
  },
  'requests and a storage of its own': {
    does: `window.fetch = function () { throw new Error('no fetch'); };
    Object.defineProperty(window, 'localStorage', { get: function () { throw new Error('no storage'); } });
    throw new Error('all replaced');`,
    says: /all replaced/,
  },
  'no handlers any more': {
    does: `$(document).off(); $(window).off(); $('body').off();`,
    says: /took handlers off the document: those of the page are back/,
  },
  'no handlers of clicks any more': {
    does: `$(document).off('click');`,
    says: /took handlers off the document: those of the page are back/,
  },
};

const villain: FixtureWidget = {
  code: 'villain',
  script: loggingScript(
    'villain',
    `callbacks.render = function () {
      if (window.done) return true;
      window.done = true;
      window.villainous(self, $);
      return true;
    };`,
  ),
};

let sandbox: Sandbox;
let browser: Browser;

const log = (page: Page): Promise<readonly string[]> =>
  page.evaluate((): readonly string[] => Reflect.get(window, 'log') ?? []);

const blocks = (page: Page) =>
  page
    .locator('#widgets_block > .card-widgets__widget')
    .evaluateAll((found) => found.map((one) => one.getAttribute('data-code')));

describe('a page with a widget that spoils what all share', () => {
  beforeAll(async () => {
    browser = await startBrowser();
    sandbox = await sandboxWith([fine('before'), villain, fine('after')]);
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });

  for (const [name, { does, says }] of Object.entries(villains))
    it(`lives on, and its other widgets too: ${name}`, async () => {
      const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
      await page.evaluate((code) => {
        // The villain runs it as its own.
        Reflect.set(window, 'villainous', new Function('self', '$', code));
      }, does);
      await page.locator('.list-row__name-link').first().click();
      await expect.poll(() => page.evaluate(() => Reflect.get(window, 'done'))).toBe(true);
      for (const code of ['before', 'after'])
        await expect.poll(() => log(page)).toContain(`${code}:bind_actions`);
      const lead = page.url();
      // Over to another card, as a person goes who does not know of the mischief, and back.
      await page.goBack();
      await page.locator('.list-row__name-link').nth(1).click();
      await expect.poll(() => page.url()).not.toBe(lead);
      await expect.poll(() => blocks(page)).toEqual(['before', 'after']);
      for (const code of ['before', 'after'])
        await expect
          .poll(
            async () => (await log(page)).filter((line) => line === `${code}:bind_actions`).length,
          )
          .toBeGreaterThanOrEqual(2);
      await page.getByRole('button', { name: /Errors: |Widget log/ }).click();
      const drawer = page.getByRole('complementary', { name: 'Widget log' });
      expect(await drawer.locator('.sandbox-drawer__list').innerText()).toMatch(says);
      await context.close();
    });
});

const forever = 'function () { return new Promise(function () {}); }';

const sleepy: readonly FixtureWidget[] = [
  {
    code: 'sleeper',
    locations: ['everywhere', 'lcard-1'],
    initOnce: true,
    script: loggingScript(
      'sleeper',
      `callbacks.render = ${forever}; callbacks.destroy = ${forever};`,
    ),
  },
  {
    code: 'dozer',
    locations: ['everywhere', 'lcard-1', 'advanced_settings', 'salesbot_designer'],
    script: loggingScript('dozer', `callbacks.init = ${forever}; callbacks.destroy = ${forever};`),
  },
  {
    code: 'awake',
    locations: ['lcard-1', 'advanced_settings', 'salesbot_designer'],
    manifest: {
      advanced: { title: 'widget.name' },
      salesbot_designer: {
        send: { name: 'widget.name', settings: { text: { name: 'widget.name', type: 'text' } } },
      },
    },
    script: loggingScript(
      'awake',
      `${block}
      callbacks.advancedSettings = function () { $('#work-area-awake').html('<p>settled</p>'); };
      callbacks.salesbotDesignerSettings = function ($body) {
        $body.append('<p>a block</p>');
        return { exits: [] };
      };`,
    ),
  },
];

describe('a page with widgets that never answer', () => {
  beforeAll(async () => {
    browser = await startBrowser();
    sandbox = await sandboxWith(sleepy);
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });

  it('says so, and does not let the others wait: on a card, in the settings, in the designer of bots', async () => {
    const { page, context, errors } = await visit(browser, `${sandbox.url}/leads/list/`);
    await page.locator('.list-row__name-link').first().click();
    await expect.poll(() => blocks(page)).toEqual(['awake']);
    await page.goto(`${sandbox.url}/settings/advanced/awake/`);
    await page.getByText('settled').waitFor();
    await page.goto(`${sandbox.url}/settings/communications/`);
    await page.getByRole('button', { name: '+ Add block' }).click();
    await page.getByRole('menuitem', { name: 'Widget awake' }).click();
    await page.getByText('a block').waitFor();
    await page.getByRole('button', { name: 'Widget log' }).click();
    const lines = page.locator('.sandbox-drawer__list');
    await lines.getByText('render has not answered for 5 s').waitFor();
    await lines.getByText('init has not answered for 5 s').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});
