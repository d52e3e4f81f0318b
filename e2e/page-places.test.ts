import type { Sandbox } from '@amokit/sandbox';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, visit } from './harness.ts';
import { loggingScript, sandboxWith } from './page-fixtures.ts';

const widgets = [
  {
    code: 'allplaces',
    locations: [
      'settings',
      'advanced_settings',
      'widget_page',
      'digital_pipeline',
      'salesbot_designer',
      'lcard-0',
      'ccard-0',
      'card_sdk',
    ],
    texts: {
      widget: { name: 'All places' },
      advanced: { title: 'My settings' },
      menu: { main: 'My page', sub: 'My part', numbers: 'My numbers' },
      dp: { text: 'Message text' },
      bot: { ask: 'Ask a question', question: 'Question' },
    },
    manifest: {
      advanced: { title: 'advanced.title' },
      left_menu: {
        own: {
          title: 'menu.main',
          sort: { after: 'leads' },
          submenu: { part: { title: 'menu.sub', sort: 1 } },
        },
        stats: { submenu: { numbers: { title: 'menu.numbers', sort: 1 } } },
        mail: { is_hidden: true },
      },
      dp: {
        settings: { message: { name: 'dp.text', type: 'text', required: true } },
        action_multiple: false,
        webhook_url: 'https://example.test/hook',
      },
      salesbot_designer: {
        ask: {
          name: 'bot.ask',
          settings: {
            question: {
              name: 'bot.question',
              type: 'text',
              default_value: 'How are you?',
              manual: true,
            },
          },
        },
      },
    },
    script: loggingScript(
      'allplaces',
      `callbacks.advancedSettings = function () { $('#work-area-allplaces').html('<p class="advanced">' + self.system().area + ' ' + APP.getWidgetsArea() + '</p>'); };
      callbacks.initMenuPage = function (params) { $('#work-area-allplaces').html('<p class="menu-page">' + JSON.stringify(params) + '</p>'); };
      callbacks.dpSettings = function () { $('.digital-pipeline__short-task_widget-style_allplaces').find('[data-action=send_widget_hook] #widget_settings__fields_wrapper').append('<p class="dp-added">dp</p>'); return true; };
      self.add_source('sms', function (params) { window.sms = params; return Promise.resolve(); });
      self.add_source('custom', function ($el) { $el.html('<p class="own-control">own control</p>'); }, 'Pigeon');
      var goods = [{ id: 7, sku: 'S-7', name: 'Teapot', price: '100' }, { id: 8, sku: 'S-8', name: 'Cup', price: '20' }], linked = [];
      callbacks.loadPreloadedData = function () { $('#allplaces').html('<p class="own-tab">own tab</p>'); return Promise.resolve(goods); };
      callbacks.loadElements = function (type, id) { window.loaded = [type, id]; return Promise.resolve(linked); };
      callbacks.searchDataInCard = function (query, type, id) { window.searched = [query, type, id]; return Promise.resolve(goods.filter(function (one) { return one.name.indexOf(query) >= 0; })); };
      callbacks.linkCard = function (links) { window.links = links; linked = links.link.map(function (row) { return { id: row.to_id, name: 'Cup', sku: 'S-8', price: '20', quantity: row.quantity }; }); return Promise.resolve(); };
      callbacks.salesbotDesignerSettings = function ($body, renderRow, params) {
        $body.append(renderRow('Added ' + $body.find('[data-field-name=question][name=value_manual]').length));
        return { exits: [{ code: 'success', title: 'Success' }, { code: 'fail', title: 'Failure' }] };
      };
      callbacks.onSalesbotDesignerSave = function (handler_code, params) {
        return JSON.stringify([{ question: [{ handler: 'show', params: { type: 'text', value: handler_code + ': ' + params.question } }] }]);
      };`,
    ),
  },
];

let sandbox: Sandbox;
let browser: Browser;

const read = (page: Page, name: string) =>
  page.evaluate((key): unknown => Reflect.get(window, key), name);

describe('the places of a widget beside cards and lists', () => {
  beforeAll(async () => {
    browser = await startBrowser();
    sandbox = await sandboxWith(widgets);
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });

  it('include a page of its own in the settings', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/settings/widgets/`);
    await page.getByRole('link', { name: 'My settings' }).click();
    await expect
      .poll(() => page.locator('.advanced').innerText())
      .toBe('advanced-settings advanced-settings:allplaces');
    await page.goBack();
    await expect.poll(() => read(page, 'log')).toContain('allplaces:destroy');
    await context.close();
  });

  it('include items of the left menu, and hide those that its manifest hides', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
    const menu = page.getByRole('navigation', { name: 'Main menu' });
    await menu.getByRole('link', { name: 'My page' }).click();
    const shown = async () => JSON.parse(await page.locator('.menu-page').innerText());
    await expect.poll(shown).toEqual({ location: 'widget_page', item_code: 'own' });
    expect(await menu.getByRole('link').allInnerTexts()).toEqual(
      expect.arrayContaining(['Leads', 'My page']),
    );
    expect(await menu.getByRole('link', { name: 'Mail' }).count()).toBe(0);
    await menu.getByRole('link', { name: 'My part' }).click();
    await expect
      .poll(shown)
      .toEqual({ location: 'widget_page', item_code: 'own', subitem_code: 'part' });
    await menu.getByRole('link', { name: 'Analytics' }).click();
    await menu.getByRole('link', { name: 'My numbers' }).click();
    await expect.poll(shown).toEqual({ location: 'stats', subitem_code: 'numbers' });
    await context.close();
  });

  it('include triggers of the digital pipeline', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/settings/pipeline/leads/`);
    await page.getByRole('button', { name: 'Add trigger' }).nth(1).click();
    await page.getByRole('menuitem', { name: 'All places' }).click();
    const form = page.getByRole('dialog');
    await form.locator('.dp-added').waitFor();
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Fill in this field').waitFor();
    await form.getByLabel('Message text').fill('Hello');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
    expect(sandbox.control.triggers()).toMatchObject([
      { action: { type: 'widget', code: 'allplaces', settings: { message: 'Hello' } } },
    ]);
    await page.reload();
    await page.locator('.digital-pipeline__item-inner').click();
    expect(await form.getByLabel('Message text').inputValue()).toBe('Hello');
    await page.keyboard.press('Escape');
    await context.close();
  });

  it('include blocks of the salesbot designer, whose steps the widget writes', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/settings/communications/`);
    await page.getByRole('button', { name: 'Add block' }).click();
    await page.getByRole('menuitem', { name: 'Ask a question' }).click();
    await page.getByText('Added 1').waitFor();
    const exits = page.getByRole('list', { name: 'Exits' });
    await expect
      .poll(() => exits.locator('.salesbot-block__exit-title').allInnerTexts())
      .toEqual(['Success', 'Failure']);
    const question = page.getByRole('textbox', { name: 'Question' });
    expect(await question.inputValue()).toBe('How are you?');
    await question.fill('Still there?');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.getByText('Steps as JSON').click();
    await page.getByText('ask: Still there?').waitFor();
    const bot = sandbox.control.bots().find(({ name }) => name === 'New bot');
    expect(bot?.blocks).toMatchObject([{ program: [{ question: [{ handler: 'show' }] }] }]);
    await context.close();
  });

  it('include a tab of cards with elements that can be searched, linked and unlinked', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
    const id = Number(await page.locator('.js-list-row').first().getAttribute('data-id'));
    await page.locator('.list-row__name-link').first().click();
    await page.getByRole('tab', { name: 'All places' }).click();
    await page.getByText('own tab').waitFor();
    await expect.poll(() => read(page, 'loaded')).toEqual([{ id: 2, type: 'leads' }, id]);
    await page.getByRole('searchbox', { name: 'Add an element' }).fill('Cu');
    await expect.poll(() => read(page, 'searched')).toEqual(['Cu', 2, id]);
    const offered = page.getByRole('list', { name: 'Elements to link' });
    await expect.poll(() => offered.getByRole('button').count()).toBe(1);
    await offered.getByRole('button', { name: /Cup/ }).click();
    await expect
      .poll(() => read(page, 'links'))
      .toEqual({
        link: [{ from: 'leads', from_id: id, to_id: 8, quantity: 1, to_widget_id: 'allplaces' }],
        unlink: [],
      });
    await page.getByRole('button', { name: 'Unlink "Cup"' }).click();
    await expect
      .poll(() => read(page, 'links'))
      .toMatchObject({ link: [], unlink: [{ to_id: 8 }] });
    await page.getByRole('button', { name: 'Unlink "Cup"' }).waitFor({ state: 'detached' });
    await context.close();
  });

  it('include sources of messages in the feed', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/contacts/list/contacts/`);
    const reachable = page
      .locator('.js-list-row')
      .filter({ has: page.locator('.control-phone') })
      .first();
    await reachable.locator('.list-row__name-link').click();
    const kind = page.getByRole('combobox', { name: 'What to write' });
    await kind.selectOption({ label: 'Pigeon' });
    await page.getByText('own control').waitFor();
    await kind.selectOption({ label: 'SMS · All places' });
    await page.getByRole('textbox', { name: 'SMS · All places' }).fill('Hello by SMS');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('region', { name: 'Feed' }).getByText('Hello by SMS').waitFor();
    expect(await read(page, 'sms')).toMatchObject({
      message: 'Hello by SMS',
      phone: expect.stringMatching(/\d{3}/),
      contact_id: expect.any(Number),
    });
    // What came last goes on: the next time, the source stands there by itself.
    await page.reload();
    await page.getByRole('textbox', { name: 'SMS · All places' }).waitFor();
    await context.close();
  });
});
