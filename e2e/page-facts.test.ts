/**
 * What the documentation says of members and callbacks, asked by widgets that use them.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/mechanics
 */
import type { Sandbox } from '@amokit/sandbox';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, visit } from './harness.ts';
import { type FixtureWidget, loggingScript, sandboxWith } from './page-fixtures.ts';

const asker: FixtureWidget = {
  code: 'asker',
  locations: [
    'lcard-1',
    'ccard-1',
    'comcard-1',
    'llist-0',
    'clist-0',
    'culist-0',
    'card_sdk',
    'catalogs',
  ],
  files: { 'templates/lines.twig': '<i class="by-href">{{ words }}</i>' },
  script: loggingScript(
    'asker',
    `window.asker = self;
    callbacks.render = function () {
      self.render_template(
        { caption: {}, body: '', render: { href: '/templates/lines.twig', base_path: self.params.path, v: self.get_version() } },
        { words: 'drawn from a file' }
      );
      return true;
    };
    callbacks.init = function () {
      self.add_action('e-mail', function (data) { window.mailed = data.value; });
      self.add_action('phone', function (data) { window.called = data.value; });
      self.add_source('sms', function () { window.texted = true; });
      self.heard = [];
      self.listenSocketChannel('notifications:' + APP.constant('account').id + ':' + self.system().amouser_id, [], function (message) { self.heard.push(message); });
      return true;
    };
    callbacks.loadPreloadedData = function () { return Promise.resolve([]); };
    callbacks.searchDataInCard = callbacks.loadPreloadedData;
    callbacks.loadElements = function () { return Promise.resolve([{ id: 7, sku: 'S-7', name: 'Teapot', price: '100', quantity: 2 }]); };
    callbacks.loadCatalogElement = function (element) { window.element = element; };
    callbacks.linkCard = function (links) { window.linked = links; return Promise.resolve(); };
    callbacks.leads = { selected: function () { window.selected = self.list_selected(); } };
    callbacks.customers = callbacks.leads;`,
  ),
};

let sandbox: Sandbox;
let browser: Browser;

/** The API with the account's own token. */
async function api<Body>(method: string, path: string, body?: unknown): Promise<Body> {
  const answer = await fetch(`${sandbox.apiUrl}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${sandbox.tokens.longLived}`,
      'content-type': 'application/json',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.json();
}

interface Account {
  readonly amojo_id: string;
  readonly _embedded: {
    readonly users_groups: readonly { readonly id: number; readonly name: string }[];
    readonly task_types: readonly { readonly id: number; readonly name: string }[];
  };
}

interface Catalogs {
  readonly _embedded: { readonly catalogs: readonly { readonly id: number }[] };
}

/** Runs in the page, where the widget and its globals are. */
const ask = <Answer>(page: Page, code: string): Promise<Answer> => page.evaluate(code);

async function openFirstLead(page: Page): Promise<void> {
  await page.locator('.list-row__name-link').first().click();
  await expect
    .poll(() => ask<readonly string[]>(page, 'window.log'))
    .toContain('asker:bind_actions');
}

describe('a widget that asks for what is documented', () => {
  beforeAll(async () => {
    browser = await startBrowser();
    sandbox = await sandboxWith([asker]);
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });

  it('gets the groups, the users and the types of tasks of the account', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
    await openFirstLead(page);
    const account = await api<Account>(
      'GET',
      '/api/v4/account?with=users_groups,task_types,amojo_id',
    );
    const groups = account._embedded.users_groups;
    expect(groups.length).toBeGreaterThan(1);
    expect(await ask(page, 'APP.constant("groups")')).toEqual(
      Object.fromEntries(groups.map(({ id, name }) => [`group_${id}`, name])),
    );
    const types = account._embedded.task_types;
    expect(await ask(page, 'APP.constant("task_types")')).toMatchObject(
      Object.fromEntries(types.map(({ id, name }) => [id, { id, option: name }])),
    );
    expect(await ask(page, 'APP.constant("account").amojo_id')).toBe(account.amojo_id);
    const inGroups: readonly string[] = await ask(
      page,
      'Object.values(APP.constant("managers")).map(function (one) { return one.group; })',
    );
    expect(new Set(inGroups)).toEqual(new Set(groups.map(({ id }) => `group_${id}`)));
    expect(await ask(page, 'typeof asker.system().amouser_id')).toBe('string');
    expect(await ask(page, 'asker.get_accounts_current().groups')).toEqual(
      groups.map(({ id, name }) => ({ id, name })),
    );
    await context.close();
  });

  it('draws its block from a file, and is told of notifications, which may hold links', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
    await openFirstLead(page);
    await page.locator('.by-href', { hasText: 'drawn from a file' }).waitFor();
    await ask(
      page,
      `APP.notifications.add_call({ header: 'Incoming call', from: '+7 999', text: 'Anna <a href="/contacts/list/">calls</a><img src=x onerror="window.harmed = true"> <a href="java&#10;script:window.harmed = true">trap</a>', link: 'https://example.com/a.mp3' })`,
    );
    await expect.poll(() => ask(page, 'asker.heard.length')).toBe(1);
    const toast = page.locator('.notification-toasts .notification');
    await toast.getByText('Incoming call').waitFor();
    expect(await toast.getByRole('link', { name: 'Listen to the call' }).getAttribute('href')).toBe(
      'https://example.com/a.mp3',
    );
    expect(await toast.getByText('trap').getAttribute('href')).toBeNull();
    await toast.getByRole('link', { name: 'calls' }).click();
    await expect.poll(() => page.url()).toContain('/contacts/list/');
    expect(await ask(page, 'window.harmed')).toBeUndefined();
    await context.close();
  });

  it('shows who calls once a telephony has said so, with a card to open or a new one to fill', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
    await openFirstLead(page);
    const call = (phone_number: string, users?: readonly number[]) =>
      api('POST', '/api/v2/events/', {
        add: [{ type: 'phone_call', phone_number, ...(users && { users }) }],
      });
    const toasts = page.locator('.notification-toasts .notification');
    const [other] = await ask<readonly string[]>(
      page,
      'Object.keys(APP.constant("managers")).filter(function (id) { return id !== asker.system().amouser_id; })',
    );
    await call('+7 000 000-00-01', [Number(other)]);
    await call('+7 000 000-00-02');
    await toasts.getByText('Incoming call: +7 000 000-00-02').click();
    await page.waitForURL(/\/contacts\/add\/\?phone=/);
    const phone = page.locator('[data-field-code="PHONE"], .multitext-field').first();
    await phone.waitFor();
    expect(
      await page
        .locator('input')
        .evaluateAll((inputs) => inputs.map((one) => Reflect.get(one, 'value'))),
    ).toContain('+7 000 000-00-02');
    expect(await toasts.getByText('+7 000 000-00-01').count()).toBe(0);

    await page.goto(`${sandbox.url}/contacts/list/contacts/`);
    await expect.poll(() => ask(page, 'window.log || []')).toContain('asker:bind_actions');
    const known = await page.locator('.control-phone__formatted').first().inputValue();
    await call(known);
    await toasts.getByText(`Incoming call: ${known}`).click();
    await page.waitForURL(/\/(?:leads|contacts|customers)\/detail\/\d+$/);
    await context.close();
  });

  it('has an error shown until a person closes it, and not again', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
    await openFirstLead(page);
    const fail = `new Promise(function (done) { APP.notifications.add_error({ header: 'asker', text: 'no connection' }, { done: function () { done('done'); } }); })`;
    expect(await ask(page, fail)).toBe('done');
    const toast = page.locator('.notification-toasts .notification', { hasText: 'no connection' });
    await toast.getByRole('button', { name: 'Close' }).click();
    await toast.waitFor({ state: 'detached' });
    expect(await ask(page, fail)).toBe('done');
    expect(await toast.count()).toBe(0);
    await context.close();
  });

  it('is called with phones and addresses of lists, and gets those of the contacts of ticked leads', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/contacts/list/contacts/`);
    await expect.poll(() => ask(page, 'window.log || []')).toContain('asker:bind_actions');
    const row = page.locator('.js-list-row', { has: page.locator('.control-email') }).first();
    for (const type of ['phone', 'email']) {
      await row.locator(`.control-${type}__formatted`).first().click();
      await row.getByRole('menuitem', { name: 'Widget asker' }).click();
    }
    expect(await ask(page, 'window.called')).toBeTruthy();
    expect(await ask(page, 'window.mailed')).toContain('@');

    await page.goto(`${sandbox.url}/leads/list/`);
    await page.getByRole('checkbox', { name: 'Tick all' }).check();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Widget asker' }).click();
    const summary = await ask<{ phones: number; emails: number }>(page, 'window.selected.summary');
    expect(summary.phones).toBeGreaterThan(0);
    expect(summary.emails).toBeGreaterThan(0);
    await context.close();
  });

  it('is told of another quantity in its tab', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
    await openFirstLead(page);
    await page.getByRole('tab', { name: 'Widget asker' }).click();
    await page.getByRole('spinbutton', { name: 'Quantity: Teapot' }).fill('5');
    await page.keyboard.press('Tab');
    await expect
      .poll(() => ask(page, 'window.linked'))
      .toMatchObject({
        link: [{ from: 'leads', to_id: 7, quantity: 5, to_widget_id: 'asker' }],
        unlink: [],
      });
    await context.close();
  });

  it('is refused a message whose handler answers no promise', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/contacts/list/contacts/`);
    const reachable = page.locator('.js-list-row', { has: page.locator('.control-phone') });
    await reachable.first().locator('.list-row__name-link').click();
    const feed = page.locator('.feed-compose');
    await feed.getByRole('combobox').first().selectOption({ label: 'SMS · Widget asker' });
    await feed.getByRole('textbox').fill('Never sent');
    await feed.getByRole('button', { name: 'Send' }).click();
    await feed.getByRole('alert').getByText('must return a Promise').waitFor();
    expect(await ask(page, 'window.texted')).toBe(true);
    expect(await page.locator('.feed-note', { hasText: 'Never sent' }).count()).toBe(0);
    await context.close();
  });

  it('goes to an address with trigger, and only changes it without', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
    await openFirstLead(page);
    await ask(page, 'APP.router.navigate("contacts/list/contacts/", { trigger: true })');
    await expect.poll(() => page.url()).toBe(`${sandbox.url}/contacts/list/contacts/`);
    await expect.poll(() => ask(page, 'APP.getWidgetsArea()')).toBe('contacts');
    await ask(page, 'APP.router.navigate("/contacts/list/companies/")');
    expect(page.url()).toBe(`${sandbox.url}/contacts/list/companies/`);
    expect(await ask(page, 'APP.getWidgetsArea()')).toBe('contacts');
    await page.goto(`${sandbox.url}/todo/line/`);
    await expect.poll(() => ask(page, 'APP.getWidgetsArea()')).toBe('todo-line');
    await context.close();
  });

  it('opens dialogs that stay, or close, as their options say', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
    await openFirstLead(page);
    const open = (options: string) =>
      ask(
        page,
        `new Promise(function (done) { require(['lib/components/base/modal'], function (Modal) {
          window.dialog = new Modal(Object.assign({ class_name: 'asked', init: function ($body) {
            $body.trigger('modal:loaded').html('<span class="modal-body__close">x</span><button class="js-modal-accept">ok</button>').trigger('modal:centrify');
          } }, ${options})); done(true); }); })`,
      );
    const dialog = page.locator('.modal.asked');
    await open('{ disable_cancel_click: true, container: $("#page_holder") }');
    expect(await page.locator('#page_holder .modal.asked').count()).toBe(1);
    expect(await dialog.locator(':focus').innerText()).toBe('ok');
    await dialog.locator('.modal-body__close').click();
    await page.mouse.click(5, 5);
    expect(await dialog.count()).toBe(1);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await open('{}');
    await dialog.locator('.modal-body__close').click();
    await dialog.waitFor({ state: 'detached' });
    await context.close();
  });

  it('searches legal entities for a field of that type', async () => {
    await api('POST', '/api/v4/companies/custom_fields', [
      { type: 'legal_entity', name: 'Requisites' },
    ]);
    const { page, context } = await visit(browser, `${sandbox.url}/contacts/list/companies/`);
    await page.locator('.list-row__name-link').first().waitFor();
    await ask(
      page,
      `APP.widgets.legal_handlers = [function (data) { var answer = $.Deferred(); answer.resolve([{ name: 'Tea Ltd', inn: '5009051111', kpp: '500901001', ogrn: '1065009000187', type: '2', address: 'Tea street, for ' + data.query }]); return answer.promise(); }]`,
    );
    await page.locator('.list-row__name-link').first().click();
    await page.locator('summary[aria-label^="Requisites:"]').click();
    const parts = page.getByRole('group', { name: 'Requisites', exact: true });
    await parts.getByRole('searchbox', { name: 'Find' }).fill('tea');
    await parts.getByRole('button', { name: /Tea Ltd/ }).click();
    expect(await parts.getByRole('textbox', { name: 'VAT ID' }).inputValue()).toBe('5009051111');
    expect(await parts.getByRole('combobox', { name: 'Kind' }).inputValue()).toBe('2');
    expect(await parts.getByRole('textbox', { name: 'Legal address' }).inputValue()).toBe(
      'Tea street, for tea',
    );
    await context.close();
  });

  it('sees elements of a list as they come, and has its own card for them until it is switched off', async () => {
    const made = await api<Catalogs>('POST', '/api/v4/catalogs', [{ name: 'Teas' }]);
    const list = made._embedded.catalogs[0]?.id;
    const address = `${sandbox.url}/catalogs/${list}/`;
    const { page, context } = await visit(browser, address);
    await page.getByRole('button', { name: 'New element' }).waitFor();
    await api('POST', `/api/v4/catalogs/${list}/elements`, [{ name: 'Green tea' }]);
    await page.getByRole('button', { name: 'Green tea' }).waitFor();
    await expect.poll(() => ask(page, 'window.log || []')).toContain('asker:bind_actions');
    await ask(page, `asker.setSdkCatalogId('nonsense'), asker.setSdkCatalogId(${list})`);
    await page.getByRole('button', { name: 'Widget log' }).click();
    await page.getByText('this is no id of a list').waitFor();
    await expect
      .poll(() =>
        ask(
          page,
          `fetch('/ajax/page', { headers: { 'x-requested-with': 'XMLHttpRequest' } }).then(function (one) { return one.json(); }).then(function (state) { return state.widgets[0].sdkCatalogId; })`,
        ),
      )
      .toBe(list);

    const other = await visit(browser, address);
    await other.page.getByRole('button', { name: 'Green tea' }).click();
    await expect
      .poll(() => ask(other.page, 'window.element && window.element.name'))
      .toBe('Green tea');
    expect(await other.page.getByRole('dialog').count()).toBe(0);

    await other.page.goto(`${sandbox.url}/settings/widgets/`);
    await other.page.getByRole('button', { name: /Widget asker/ }).click();
    await other.page.getByRole('button', { name: 'Disable' }).click();
    await other.page.getByRole('dialog').waitFor({ state: 'detached' });
    await other.page.goto(address);
    await other.page.getByRole('button', { name: 'Green tea' }).click();
    await other.page.getByRole('dialog').waitFor();
    await other.context.close();
    await context.close();
  });
});
