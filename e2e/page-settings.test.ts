import type { Sandbox } from '@amokit/sandbox';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, visit } from './harness.ts';
import { loggingScript, sandboxWith } from './page-fixtures.ts';

const settings = {
  api_key: { name: 'settings.api_key', type: 'text', required: true },
  secret: { name: 'settings.secret', type: 'pass', required: false },
  phones: { name: 'settings.phones', type: 'users', required: false },
  logins: { name: 'settings.logins', type: 'users_lp', required: false },
  extra: { name: 'settings.extra', type: 'custom', required: false },
};

const texts = { settings: { api_key: 'API key', secret: 'Secret', phones: 'Extensions' } };

const widgets = [
  {
    code: 'keeper',
    settings,
    texts,
    script: loggingScript(
      'keeper',
      `callbacks.settings = function ($body, context) {
        window.log.push('keeper:settings ' + $body.find('.widget_settings_block__fields input[name=api_key]').length + ' ' + typeof context);
        return true;
      };
      callbacks.onSave = function (event) {
        window.saved = JSON.parse(JSON.stringify(event));
        event.fields.added = 'by onSave';
        return new Promise(function (done) { setTimeout(done, 10, true); });
      };
      callbacks.onInstall = note('onInstall');
      window.read = function () { return self.get_settings(); };`,
    ),
  },
  {
    code: 'refuser',
    settings,
    texts,
    script: loggingScript('refuser', 'callbacks.onSave = note("onSave", false);'),
  },
];

let sandbox: Sandbox;
let browser: Browser;

const log = (page: Page) =>
  page.evaluate((): readonly string[] => Reflect.get(window, 'log') ?? []);

const openDialog = async (page: Page, code: string) => {
  await page.locator(`#${code}`).getByRole('button').click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
};

describe('the settings dialog', () => {
  beforeAll(async () => {
    browser = await startBrowser();
    sandbox = await sandboxWith(widgets);
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });

  it('refuses an empty required field with a message at the field, installs, saves and disables', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/settings/widgets/`);
    // The sandbox starts with its widgets installed.
    const installed = await openDialog(page, 'keeper');
    await installed.getByRole('button', { name: 'Disable' }).click();
    await installed.waitFor({ state: 'detached' });
    await page.reload();
    const dialog = await openDialog(page, 'keeper');
    await expect.poll(() => log(page)).toContain('keeper:settings 1 object');
    await dialog.getByRole('button', { name: 'Install' }).click();
    await dialog.getByText('Fill in this field').first().waitFor();
    expect(await dialog.getByLabel('API key').getAttribute('aria-invalid')).toBe('true');
    expect(await page.evaluate(() => 'saved' in window)).toBe(false);

    await dialog.getByLabel('API key').fill('k-1');
    await dialog.getByLabel('Secret').fill('s-1');
    await dialog.locator('input[name^="phones["]').first().fill('101');
    await dialog.locator('#keeper_custom').evaluate((input) => {
      input.setAttribute('value', '{"a":1}');
    });
    await dialog.getByRole('button', { name: 'Install' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.evaluate((): unknown => Reflect.get(window, 'saved'))).toMatchObject({
      active: 'Y',
      fields: { api_key: 'k-1', secret: 's-1', extra: '{"a":1}' },
    });
    expect(await log(page)).toContain('keeper:onInstall');
    await page.locator('#keeper').getByText('Installed').waitFor();

    await page.reload();
    const read = () => page.evaluate((): unknown => Reflect.get(window, 'read')?.());
    await expect.poll(read).toMatchObject({ api_key: 'k-1', secret: 's-1', added: 'by onSave' });

    const again = await openDialog(page, 'keeper');
    expect(await again.getByLabel('API key').inputValue()).toBe('k-1');
    await again.getByRole('button', { name: 'Disable' }).click();
    await again.waitFor({ state: 'detached' });
    expect(await page.evaluate((): unknown => Reflect.get(window, 'saved'))).toMatchObject({
      active: 'N',
    });
    expect(await log(page)).toContain('keeper:destroy');
    await page.locator('#keeper').getByText('Install', { exact: true }).waitFor();
    await context.close();
  });

  it('saves nothing when onSave does not answer true', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/settings/widgets/`);
    const dialog = await openDialog(page, 'refuser');
    await dialog.getByLabel('API key').fill('k');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('The widget did not let the settings be saved.').waitFor();
    await page.reload();
    const again = await openDialog(page, 'refuser');
    expect(await again.getByLabel('API key').inputValue()).toBe('');
    await context.close();
  });
});
