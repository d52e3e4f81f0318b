import type { Sandbox } from '@amokit/sandbox';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, visit } from './harness.ts';
import { loggingScript, sandboxWith } from './page-fixtures.ts';

const script = loggingScript(
  'controls',
  `var draw = function (name, values) { return self.render({ ref: '/tmpl/controls/' + name + '.twig' }, values); };
  callbacks.render = function () {
    self.render_template({
      caption: { class_name: 'c' },
      body: '<div class="drawn">' +
        draw('select', { name: 'pick', items: [{ id: 'a', option: 'Alpha' }, { id: 'b', option: 'Beta' }], selected: 'a' }) +
        draw('checkbox', { name: 'agree', text: 'I agree', value: 'Y' }) +
        draw('checkboxes_dropdown', { name: 'many', class_name: 'many', title_empty: 'Nothing', items: [{ id: 1, option: 'One' }, { id: 2, option: 'Two' }] }) +
        draw('button', { text: 'Press', class_name: 'press' }) +
        draw('checkboxes_dropdown', { name: 'some', class_name: 'some', title_numeral: 'chosen', items: [{ id: 1, option: 'One', is_checked: true }, { id: 2, option: 'Two', is_checked: true }] }) +
        draw('textarea', { name: 'long', style: { width: '120px', 'margin-top': '5px' } }) +
        draw('switcher', { id: 'flip', checked: false }) + '</div>',
      render: "{{ include_control('input', { name: 'word', value: value, placeholder: 'Word' }) }}"
    }, { value: 'a "quoted" word' });
    return true;
  };
  callbacks.bind_actions = function () {
    window.changes = [];
    $('.drawn').on('controls:change', 'input', function () { window.changes.push(this.name + '=' + (this.type === 'checkbox' ? this.checked : this.value)); });
    $('.press').on('click', function () { $(this).trigger('button:load:start'); });
    return true;
  };`,
);

let sandbox: Sandbox;
let browser: Browser;

describe("the system's controls", () => {
  beforeAll(async () => {
    browser = await startBrowser();
    sandbox = await sandboxWith([{ code: 'controls', script }]);
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });

  it('work once a widget has inserted them, and tell of every change', async () => {
    const { page, context, errors } = await visit(browser, `${sandbox.url}/leads/list/`);
    await page.locator('.list-row__name-link').first().click();
    const body = page.locator('.card-widgets__widget-controls');
    await body.locator('.control--select--button').click();
    await body.getByRole('option', { name: 'Beta' }).click();
    expect(await body.locator('input[name=pick]').inputValue()).toBe('b');
    expect(await body.locator('.control--select--button').innerText()).toBe('Beta');
    await body.getByText('I agree').click();
    const many = body.locator('.many');
    await many.locator('.checkboxes_dropdown__title_wrapper').click();
    await many.getByText('Two').click();
    expect(await many.locator('.checkboxes_dropdown__title').innerText()).toBe('Two');
    expect(await body.locator('.some .checkboxes_dropdown__title').innerText()).toBe('2 chosen');
    const long = await body.locator('textarea[name=long]').evaluate((one) => one.style.cssText);
    expect(long).toBe('width: 120px; margin-top: 5px;');
    const changes = () => page.evaluate((): unknown => Reflect.get(window, 'changes'));
    expect(await changes()).toEqual(['pick=b', 'agree=true', 'many=true']);
    expect(await body.locator('input[name=word]').inputValue()).toBe('a "quoted" word');
    await page.keyboard.press('Escape');
    await body.getByRole('button', { name: 'Press' }).click();
    expect(await body.locator('.press').isDisabled()).toBe(true);
    await body.locator('.switcher').click();
    expect(await body.locator('.switcher__on').count()).toBe(1);
    expect(errors).toEqual([]);
    await context.close();
  });
});
