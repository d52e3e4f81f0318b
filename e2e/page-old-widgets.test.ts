/** What widgets that run in accounts for years lean on, and no documentation names. */
import type { Sandbox } from '@amokit/sandbox';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser, visit } from './harness.ts';
import { loggingScript, sandboxWith } from './page-fixtures.ts';

const compiled = `define(['jquery'], function ($) {
  var runs = regeneratorRuntime.mark(function step() {
    return regeneratorRuntime.wrap(function (context) { return context.stop(); }, step);
  });
  return function () {
    this.callbacks = {
      render: function () { window.compiled = runs().next().done; return true; },
      init: function () { return true; },
      bind_actions: function () { return true; }
    };
    return this;
  };
});`;

const widgets = [
  { code: 'compiled', script: compiled },
  {
    code: 'neighbours',
    locations: ['lcard-1', 'ccard-1', 'settings'],
    settings: { token: { name: 'widget.name', type: 'text', required: false } },
    script: loggingScript(
      'neighbours',
      `callbacks.helper = function () { return 'reached'; };
       callbacks.render = function () {
         window.byThis = this.helper();
         window.page = {
           fields: APP.constant('account').cf,
           active: APP.constant('widgets').widgets.all[self.get_settings().widget_code].active,
           click: APP.click_event,
           tasks: APP.todo_types,
           lead: APP.constant('card_element'),
           root: APP.data.card_page && APP.data.card_page.el.id,
           user: [$('.n-avatar').first().attr('id'), APP.constant('user').id + ''],
         };
         return true;
       };`,
    ),
  },
];

let browser: Browser;
let sandbox: Sandbox;

beforeAll(async () => {
  [browser, sandbox] = await Promise.all([startBrowser(), sandboxWith(widgets)]);
});
afterAll(() => Promise.all([browser.close(), sandbox.close()]));

const api = async (path: string): Promise<{ readonly _embedded: Record<string, unknown[]> }> => {
  const answer = await fetch(`${sandbox.apiUrl}/api/v4/${path}`, {
    headers: { authorization: `Bearer ${sandbox.tokens.longLived}` },
  });
  return answer.json();
};

const first = async (entity: string): Promise<{ readonly id: number; readonly name: string }> => {
  const found = (await api(`${entity}?limit=1`))._embedded[entity]?.[0];
  if (!(found instanceof Object && 'id' in found && 'name' in found))
    throw new Error(`no ${entity}`);
  return { id: Number(found.id), name: String(found.name) };
};

it('runs code that was compiled for browsers without async functions', async () => {
  const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
  const { id } = await first('leads');
  await page.goto(`${sandbox.url}/leads/detail/${id}`);
  await expect.poll(() => page.evaluate((): unknown => Reflect.get(window, 'compiled'))).toBe(true);
  await context.close();
});

it('calls a callback on the callbacks, and has fields, widgets and the card among the constants', async () => {
  const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
  const { id, name } = await first('leads');
  await page.goto(`${sandbox.url}/leads/detail/${id}`);
  await expect
    .poll(() => page.evaluate((): unknown => Reflect.get(window, 'byThis')))
    .toBe('reached');
  const seen = await page.evaluate((): Record<string, unknown> => Reflect.get(window, 'page'));
  const fields = (await api('contacts/custom_fields'))._embedded.custom_fields ?? [];
  const phone = fields.find(
    (field) => field instanceof Object && 'code' in field && field.code === 'PHONE',
  );
  if (!(phone instanceof Object && 'id' in phone && 'enums' in phone)) throw new Error('no phone');
  const [choice] = Array.isArray(phone.enums) ? phone.enums : [];
  expect(seen).toMatchObject({
    fields: {
      [String(phone.id)]: {
        ID: String(phone.id),
        CODE: 'PHONE',
        TYPE_ID: '8',
        ENUMS: { [choice.id]: { VALUE: choice.value } },
      },
    },
    active: 'Y',
    click: 'click',
    tasks: { 1: 'Follow-up' },
    lead: { id, name },
    root: 'card_holder',
  });
  const [avatar, user] = Array.isArray(seen.user) ? seen.user : [];
  expect(avatar).toMatch(/^\d+$/);
  expect(avatar).toBe(user);
  await context.close();
});

it('has the fields of the settings in the space of the description', async () => {
  const { page, context } = await visit(browser, `${sandbox.url}/settings/widgets/`);
  await page.locator('.widget-card[data-code="neighbours"] .widget-card__button').click();
  for (const place of ['.widget-settings__desc-space', '.widget-settings__body'])
    await page.locator(`.neighbours ${place} [name=token]`).waitFor();
  await context.close();
});

it('adds a lead to a contact by its name', async () => {
  const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
  const { id } = await first('contacts');
  await page.goto(`${sandbox.url}/contacts/detail/${id}`);
  const form = page.locator('.card-leads__quick-add');
  await form.getByRole('textbox').fill('Added in haste');
  await form.getByRole('button', { name: 'Add' }).click();
  await page.locator('.card-leads').getByRole('link', { name: 'Added in haste' }).waitFor();
  expect(await form.getByRole('textbox').inputValue()).toBe('');
  await context.close();
});

it('has the people of a lead in forms, whose inputs widgets read', async () => {
  const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
  const lead = (await api('leads?limit=50&with=contacts'))._embedded.leads?.find((one) =>
    JSON.stringify(one).includes('"contacts":[{'),
  );
  if (!(lead instanceof Object && 'id' in lead)) throw new Error('no lead has a contact');
  await page.goto(`${sandbox.url}/leads/detail/${lead.id}`);
  await page.locator('#contacts_list form').first().waitFor();
  const read = await page.evaluate(() => {
    const value = (selector: string): string =>
      document.querySelector<HTMLInputElement>(selector)?.value ?? '';
    return {
      lead: value('[name=MAIN_ID]'),
      id: value('#contacts_list form input[name=ID]'),
      name: value('#contacts_list form input.js-linked-name-view'),
      phone: value('#contacts_list .js-control-phone input'),
      shown: document.querySelector('#contacts_list .linked-form__name')?.textContent,
    };
  });
  expect(read).toMatchObject({
    lead: String(lead.id),
    id: expect.stringMatching(/^\d+$/),
    name: read.shown,
    phone: expect.stringMatching(/^\+/),
  });
  // A press of Enter there must not send the card.
  await page.evaluate(() =>
    document.querySelector<HTMLFormElement>('#contacts_list form')?.requestSubmit(),
  );
  expect(new URL(page.url()).pathname).toBe(`/leads/detail/${lead.id}`);
  await context.close();
});

it('tells by the address of the rows which list is shown', async () => {
  const { page, context } = await visit(browser, `${sandbox.url}/contacts/list/contacts/`);
  await page.locator('.js-list-row').first().waitFor();
  expect(await page.evaluate((): unknown => Reflect.get(window, 'APP').data.current_list.url)).toBe(
    '/ajax/contacts/list/contacts/',
  );
  await context.close();
});

it('has what was saved of a card beside what is typed into it', async () => {
  const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
  const { id, name } = await first('leads');
  await page.goto(`${sandbox.url}/leads/detail/${id}`);
  await page.locator('[name="lead[NAME]"]').fill('Typed and not saved');
  const named = (part: string) =>
    page.evaluate(
      (key) => Reflect.get(window, 'APP').data.current_card.model[key]['lead[NAME]'],
      part,
    );
  await expect.poll(() => named('attributes')).toBe('Typed and not saved');
  expect(await named('defaults')).toBe(name);
  await context.close();
});

it('keeps settings that a widget sends by the address of the integrations page, and lists them', async () => {
  const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
  await page.waitForFunction((): boolean => Boolean(Reflect.get(window, 'jQuery')));
  const seen = await page.evaluate(async () => {
    const $ = Reflect.get(window, 'jQuery');
    const read = async (): Promise<{ active: string; settings: unknown }> => {
      const { widgets } = await $.ajax({
        url: '/ajax/widgets/list',
        type: 'POST',
        dataType: 'json',
      });
      const { active, settings } = widgets.neighbours;
      return { active, settings: JSON.parse(settings) };
    };
    const edit = { action: 'edit', id: '1', code: 'neighbours' };
    const asForm = await $.post('/ajax/widgets/edit', {
      ...edit,
      widget_active: 'Y',
      settings: { token: 'by a form' },
    });
    const kept = await read();
    await $.ajax('/ajax/widgets/edit', { method: 'POST', data: { ...edit, widget_active: false } });
    const off = await read();
    const asJson = await $.ajax('/ajax/widgets/edit', {
      method: 'POST',
      contentType: 'application/json',
      data: JSON.stringify({ ...edit, widget_active: 'Y', settings: { token: 'as JSON' } }),
    });
    return { asForm, kept, off, asJson, last: await read() };
  });
  const ok = { response: { status: 'ok' } };
  expect(seen).toEqual({
    asForm: ok,
    kept: { active: 'Y', settings: { token: 'by a form' } },
    off: { active: 'N', settings: { token: 'by a form' } },
    asJson: ok,
    last: { active: 'Y', settings: { token: 'as JSON' } },
  });
  await context.close();
});

it('has the icons of the CRM by the names that widgets draw them with', async () => {
  const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
  const { id } = await first('leads');
  await page.goto(`${sandbox.url}/leads/detail/${id}`);
  await expect
    .poll(() => page.evaluate((): unknown => Reflect.get(window, 'byThis')))
    .toBe('reached');
  const drawn = await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<svg class="svg-icon svg-common--trash-dims"><use xlink:href="#common--trash"></use></svg>',
    );
    const icon = document.querySelector<SVGSVGElement>('.svg-common--trash-dims');
    const { width, height } = icon?.getBBox() ?? {};
    return { size: icon?.clientWidth, isSeen: Boolean(width && height) };
  });
  expect(drawn).toEqual({ size: 16, isSeen: true });
  await context.close();
});

it('has the open tasks of a card in its feed, where widgets find their parts', async () => {
  const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
  const { id } = await first('leads');
  const made = await fetch(`${sandbox.apiUrl}/api/v4/tasks`, {
    method: 'POST',
    headers: { authorization: `Bearer ${sandbox.tokens.longLived}` },
    body: JSON.stringify([
      { text: 'Ring them up', complete_till: 1_800_000_000, entity_id: id, entity_type: 'leads' },
    ]),
  });
  const task = (await made.json())._embedded.tasks[0].id;
  await page.goto(`${sandbox.url}/leads/detail/${id}`);
  const line = page.locator(`.feed-note-wrapper-task[data-id="${task}"] .card-task`);
  await line.getByText('Ring them up').waitFor();
  const parts = await line.evaluate((node) => {
    const area = node.querySelector('.card-task__result-wrapper__inner textarea[name=result]');
    return {
      next: area?.nextElementSibling?.id,
      isButton: node.querySelector('.card-task__button')?.id,
    };
  });
  expect(parts).toEqual({ next: `${task}`, isButton: `${task}` });
  await line.getByRole('textbox').fill('They agree');
  await line.getByRole('button', { name: 'Complete' }).click();
  await line.waitFor({ state: 'detached' });
  const answer = await fetch(`${sandbox.apiUrl}/api/v4/tasks/${task}`, {
    headers: { authorization: `Bearer ${sandbox.tokens.longLived}` },
  });
  expect(await answer.json()).toMatchObject({ is_completed: true, result: { text: 'They agree' } });
  await context.close();
});

it('has the lines of custom fields as widgets look for them', async () => {
  const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
  const { id } = await first('leads');
  await page.goto(`${sandbox.url}/leads/detail/${id}`);
  const line = page.locator('.linked-form__field.linked-form__field-numeric').first();
  await line.waitFor();
  const parts = await line.evaluate((node) => {
    const label = node.querySelector('div.linked-form__field__label');
    const input = label?.parentElement?.children[1]?.children[0];
    return {
      title: label?.getAttribute('title'),
      text: label?.querySelector(':scope > span')?.textContent,
      isNumber: input?.matches(
        'input[type=numeric].linked-form__cf.js-control-allow-numeric-float',
      ),
      name: input?.getAttribute('name'),
      id: node.getAttribute('data-id'),
    };
  });
  expect(parts.title).toBe(parts.text);
  expect(parts).toMatchObject({ isNumber: true, name: `CFV[${parts.id}]` });
  await context.close();
});

it('has the work area of a page in settings inside #work_area', async () => {
  const { page, context } = await visit(browser, `${sandbox.url}/settings/advanced/neighbours/`);
  await page.locator('#list_page_holder #work_area > #work-area-neighbours').waitFor();
  await context.close();
});
