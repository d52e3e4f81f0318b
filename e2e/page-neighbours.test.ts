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

const fine: readonly FixtureWidget[] = Array.from({ length: 9 }, (_, index) => ({
  code: `fine${index}`,
  script: loggingScript(`fine${index}`, block),
}));

const throwing = `var fail = function () { throw new Error('on purpose'); };
callbacks = { render: function () { setTimeout(fail); return true; }, init: fail, bind_actions: fail, settings: fail, onSave: fail, destroy: fail };
setTimeout(fail);`;

let sandbox: Sandbox;
let browser: Browser;

const log = (page: Page) =>
  page.evaluate((): readonly string[] => Reflect.get(window, 'log') ?? []);

describe('ten widgets on one card, one of which throws everywhere', () => {
  beforeAll(async () => {
    browser = await startBrowser();
    sandbox = await sandboxWith([
      ...fine.slice(0, 4),
      { code: 'thrower', script: loggingScript('thrower', throwing) },
      ...fine.slice(4),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });

  it('leave the other nine and the page alive, in the order of the account', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
    await page.locator('.list-row__name-link').first().click();
    const codes = () =>
      page
        .locator('#widgets_block > .card-widgets__widget')
        .evaluateAll((blocks) => blocks.map((found) => found.getAttribute('data-code')));
    await expect.poll(codes).toEqual(fine.map(({ code }) => code));
    for (const { code } of fine)
      await expect.poll(() => log(page)).toContain(`${code}:bind_actions`);
    await page.getByRole('link', { name: 'Back to leads' }).click();
    await page.locator('.list-row__name-link').first().waitFor();
    for (const { code } of fine) await expect.poll(() => log(page)).toContain(`${code}:destroy`);

    await page.getByRole('button', { name: /Errors: / }).click();
    const drawer = page.getByRole('complementary', { name: 'Widget log' });
    const errors = await drawer.locator('.sandbox-drawer__line_error').allInnerTexts();
    expect(errors.every((line) => line.includes('thrower'))).toBe(true);
    for (const where of ['init', 'bind_actions', 'destroy', 'uncaught'])
      expect(errors.join('\n')).toContain(`${where}: `);
    await context.close();
  });
});
