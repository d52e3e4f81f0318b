import type { Sandbox } from '@amokit/sandbox';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, visit } from './harness.ts';
import { loggingScript, sandboxWith } from './page-fixtures.ts';

const block = `if (self.system().area.indexOf('card') > 0 || self.system().area.indexOf('list') > 0) {
  callbacks.render = function () {
    self.render_template({ caption: { class_name: 'c' }, body: '<p class="shown">' + self.system().area + '</p>', render: '' }, {});
    return true;
  };
}`;

const widgets = [
  {
    code: 'everyone',
    locations: ['lcard-1', 'ccard-1', 'comcard-1', 'llist-1', 'clist-1', 'settings'],
    texts: { widget: { name: 'Everyone', call_action: 'Call by Everyone' } },
    script: loggingScript(
      'everyone',
      `${block}
      callbacks.leads = { selected: function () { window.picked = ['leads', self.list_selected(), APP.data.current_list.where({ checked: true }).length]; } };
      callbacks.contacts = { selected: function () { window.picked = ['contacts', self.list_selected()]; } };
      self.add_action('phone', function (params) { window.called = params.value; });
      window.contactsOfCard = function () { return self.get_current_card_contacts_data(); };`,
    ),
  },
  {
    code: 'chooser',
    locations: ['clist-0', 'culist-0', 'tlist-0'],
    script: loggingScript(
      'chooser',
      ['companies', 'customers', 'tasks']
        .map(
          (list) =>
            `callbacks.${list} = { selected: function () { window.chosen = ['${list}', self.list_selected(), APP.data.current_list.where({ checked: true }).map(function (one) { return one.get('element_type'); })]; } };`,
        )
        .join('\n'),
    ),
  },
  {
    code: 'documented',
    locations: ['clist-0', 'tlist-0'],
    script: loggingScript(
      'documented',
      `callbacks.todo = { selected: function () { window.chosen = ['todo', self.list_selected()]; } };
      callbacks.contacts = { selected: function () { window.chosen = ['contacts', self.list_selected()]; } };`,
    ),
  },
  { code: 'bystander', locations: ['llist-0'], script: loggingScript('bystander') },
];

let sandbox: Sandbox;
let browser: Browser;

const read = (page: Page, name: string) =>
  page.evaluate((key): unknown => Reflect.get(window, key), name);

describe('lists and cards', () => {
  beforeAll(async () => {
    browser = await startBrowser();
    sandbox = await sandboxWith(widgets);
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });

  it('hand the ticked leads to a widget that is chosen in the "More" menu, and show its block', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
    const panel = page.getByRole('complementary', { name: 'Widgets' });
    const boxes = page.locator('.js-item-checkbox');
    await boxes.nth(0).check();
    await boxes.nth(2).check();
    expect(await panel.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'More' }).click();
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['Everyone']);
    await page.getByRole('menuitem', { name: 'Everyone' }).click();
    const ids = await page
      .locator('.list-row_ticked')
      .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-id'))));
    await expect
      .poll(() => read(page, 'picked'))
      .toMatchObject([
        'leads',
        { selected: [{ id: ids[0], type: 'lead' }, { id: ids[1] }], summary: { items: 2 } },
        2,
      ]);
    expect(await panel.locator('.shown').innerText()).toBe('llist');
    await context.close();
  });

  it('hand contacts with their phones and addresses over', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/contacts/list/contacts/`);
    await page.locator('.js-item-checkbox').first().check();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Everyone' }).click();
    await expect
      .poll(() => read(page, 'picked'))
      .toMatchObject([
        'contacts',
        {
          selected: [
            {
              type: 'contact',
              phones: expect.arrayContaining([expect.stringMatching(/^\+\d/)]),
              emails: [expect.stringMatching(/@/)],
            },
          ],
        },
      ]);
    await context.close();
  });

  it('show contacts and companies with their panel, and pass a phone to a telephony widget', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/contacts/list/contacts/`);
    const name = await page.locator('.list-row__name-link').first().innerText();
    await page.locator('.list-row__name-link').first().click();
    await expect.poll(() => page.locator('.shown').innerText()).toBe('ccard');
    expect(await page.evaluate((): unknown => Reflect.get(window, 'APP').getWidgetsArea())).toBe(
      'contacts_card',
    );
    expect(
      await page.evaluate((): unknown => Reflect.get(window, 'contactsOfCard')()),
    ).toMatchObject([{ name }]);
    const phone = page.locator('#card_holder .control-phone__formatted').first();
    await phone.click();
    await page.getByRole('menuitem', { name: 'Call by Everyone' }).click();
    expect(await read(page, 'called')).toBe(await phone.inputValue());

    await page.getByRole('textbox', { name: 'Contact name' }).fill('Another Name');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
    await page.reload();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Contact name' }).inputValue())
      .toBe('Another Name');

    await page.goto(`${sandbox.url}/contacts/list/companies/`);
    await page.locator('.list-row__name-link').first().click();
    await expect.poll(() => page.locator('.shown').innerText()).toBe('comcard');
    await context.close();
  });

  it('give a new card the id 0 until it is saved', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
    await page.getByRole('link', { name: 'New lead' }).click();
    await expect.poll(() => page.locator('.shown').innerText()).toBe('lcard');
    const id = () => page.evaluate((): unknown => Reflect.get(window, 'APP').data.current_card.id);
    expect(await id()).toBe(0);
    await page.getByRole('textbox', { name: 'Lead title' }).fill('Born in the page');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/\/leads\/detail\/\d+$/);
    await page.getByText(/Lead #\d+/).waitFor();
    await expect.poll(id).toBe(Number(page.url().split('/').at(-1)));
    await context.close();
  });

  const choose = async (page: Page, name: string) => {
    await page.locator('.js-item-checkbox').first().check();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name }).click();
  };

  const lists = [
    { path: '/contacts/list/companies/', callback: 'companies', type: 'company', element: 3 },
    { path: '/customers/list/', callback: 'customers', type: 'customer', element: 12 },
    { path: '/todo/list/', callback: 'tasks', type: 'todo', element: 4 },
  ];

  for (const { path, callback, type, element } of lists)
    it(`call ${callback}.selected of a widget that has it, in ${path}`, async () => {
      const { page, context } = await visit(browser, `${sandbox.url}${path}`);
      const id = Number(await page.locator('.js-list-row').first().getAttribute('data-id'));
      await choose(page, 'Widget chooser');
      await expect
        .poll(() => read(page, 'chosen'))
        .toMatchObject([
          callback,
          { selected: [{ id, type }], count_selected: 1, summary: { items: 1 } },
          [element],
        ]);
      await context.close();
    });

  it('call what is documented: todo.selected for tasks, contacts.selected for companies', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/todo/list/`);
    await choose(page, 'Widget documented');
    await expect.poll(() => read(page, 'chosen')).toMatchObject(['todo', {}]);
    await page.goto(`${sandbox.url}/contacts/list/companies/`);
    await choose(page, 'Widget documented');
    await expect
      .poll(() => read(page, 'chosen'))
      .toMatchObject(['contacts', { selected: [{ type: 'company' }] }]);
    await context.close();
  });

  const write = async (method: string, path: string, body: unknown): Promise<number> => {
    const answer = await fetch(`${sandbox.apiUrl}/api/v4/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${sandbox.tokens.longLived}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    expect(answer.status, path).toBe(200);
    const { _embedded, id } = await answer.json();
    return id ?? Object.values<readonly { id: number }[]>(_embedded)[0]?.[0]?.id;
  };

  it('show tasks and companies as they come and change, and forget the ticks of those that go', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/todo/list/`);
    await page.locator('.js-list-row').first().waitFor();
    const task = await write('POST', 'tasks', [{ text: 'Live task', complete_till: 1 }]);
    const row = page.locator(`.js-item-id-${task}`);
    await row.getByText('Live task').waitFor();
    await write('PATCH', `tasks/${task}`, { is_completed: true, result: { text: 'done' } });
    await row.getByText('✓').waitFor();

    await page.goto(`${sandbox.url}/contacts/list/companies/`);
    const company = await write('POST', 'companies', [{ name: 'Live company' }]);
    const companyRow = page.locator(`.js-item-id-${company}`);
    await companyRow.getByText('Live company').waitFor();
    await write('PATCH', `companies/${company}`, { name: 'Renamed company' });
    await companyRow.getByText('Renamed company').waitFor();
    await companyRow.locator('.js-item-checkbox').check();
    await page.getByText('Selected: 1').waitFor();
    sandbox.control.setDeleted({ entity: 'companies', ids: [company] });
    await companyRow.waitFor({ state: 'detached' });
    await page.getByText('Selected: 1').waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'More' }).count()).toBe(0);
    await context.close();
  });
});
