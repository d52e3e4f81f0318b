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

const picture = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1188 616"><rect width="1188" height="616" fill="${colour}"/></svg>`;

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
  {
    code: 'guide',
    settings: { api_key: settings.api_key },
    texts: { ...texts, tour: { description: 'What the guide does' } },
    manifest: {
      tour: {
        is_tour: true,
        tour_images: {
          en: ['/images/tour_1.svg', '/images/tour_2.svg', '/images/missing.png'],
          ru: ['/images/tour_2.svg'],
        },
        tour_description: 'tour.description',
      },
    },
    files: { 'images/tour_1.svg': picture('#1d7d46'), 'images/tour_2.svg': picture('#2f72d9') },
    script: loggingScript(
      'guide',
      `callbacks.onInstall = note('onInstall');
      window.say = function (status) { self.set_status(status); };
      window.ask = function () { return [self.get_install_status(), self.params.status]; };`,
    ),
  },
];

let sandbox: Sandbox;
let browser: Browser;

const log = (page: Page) =>
  page.evaluate((): readonly string[] => Reflect.get(window, 'log') ?? []);

const read = (page: Page, name: string) =>
  page.evaluate((key): unknown => Reflect.get(window, key)?.(), name);

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

  it('shows the tour of a widget first, and then lets it be configured and installed', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/settings/widgets/`);
    const installed = await openDialog(page, 'guide');
    expect(await installed.getByRole('region', { name: 'Tour' }).count()).toBe(0);
    await installed.getByRole('button', { name: 'Disable' }).click();
    await installed.waitFor({ state: 'detached' });

    const dialog = await openDialog(page, 'guide');
    const tour = dialog.getByRole('region', { name: 'Tour' });
    const shown = () => tour.getByRole('img').getAttribute('src');
    await tour.getByText('What the guide does').waitFor();
    await expect.poll(shown).toMatch(/\/upl\/guide\/widget\/images\/tour_1\.svg\?v=1\.0\.0$/);
    expect(await dialog.getByLabel('API key').isVisible()).toBe(false);
    expect(await tour.getByRole('button', { name: 'Previous picture' }).isDisabled()).toBe(true);
    await page.keyboard.press('ArrowRight');
    await expect.poll(shown).toMatch(/tour_2\.svg/);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(shown).toMatch(/tour_1\.svg/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('#guide').getByText('Install', { exact: true }).waitFor();

    await openDialog(page, 'guide');
    await tour.getByRole('button', { name: 'Next', exact: true }).click();
    await tour.getByText('Step 2 of 3').waitFor();
    await tour.getByRole('button', { name: 'Next', exact: true }).click();
    await tour.getByText('This picture of the tour is missing or broken.').waitFor();
    await tour.getByRole('button', { name: 'To the settings' }).click();
    expect(await dialog.getByLabel('API key').evaluate((one) => one.matches(':focus'))).toBe(true);
    await dialog.getByText('Needs to be configured').waitFor();
    await page.reload();
    await page.locator('.widget-card_not_configured#guide').waitFor();
    await openDialog(page, 'guide');
    expect(await tour.count()).toBe(0);
    await expect.poll(() => read(page, 'ask')).toEqual(['not_configured', 'not_configured']);
    await dialog.getByLabel('API key').fill('k');
    await dialog.getByRole('button', { name: 'Install' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await log(page)).toContain('guide:onInstall');
    await page.locator('.widget-card_installed#guide').waitFor();
    await context.close();
  });

  it('shows what a widget says of itself by set_status, here and after a reload', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/settings/widgets/`);
    const dialog = await openDialog(page, 'guide');
    await expect.poll(() => read(page, 'ask')).toEqual(['installed', 'installed']);
    const say = (status: string) =>
      page.evaluate((said) => Reflect.get(window, 'say')(said), status);
    await say('error');
    await dialog.getByRole('status').getByText('Error').waitFor();
    expect(await dialog.getByRole('button', { name: 'Save' }).count()).toBe(1);
    await page.reload();
    await page.locator('.widget-card_error#guide').getByText('Error').waitFor();
    await expect.poll(() => read(page, 'ask')).toEqual(['installed', 'error']);
    await openDialog(page, 'guide');
    await say('install');
    await dialog.getByRole('button', { name: 'Install' }).waitFor();
    expect(await dialog.getByRole('button', { name: 'Save' }).count()).toBe(0);
    await say('nonsense');
    await say('installed');
    await dialog.getByRole('button', { name: 'Save' }).waitFor();
    await page.reload();
    await page.locator('.widget-card_installed#guide').waitFor();
    await context.close();
  });
});
