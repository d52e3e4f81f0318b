import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSandbox, startBrowser, startSandbox, templateZip, visit } from './harness.ts';

let browser: Browser;
let sandbox: RunningSandbox;

beforeAll(async () => {
  browser = await startBrowser();
  sandbox = await startSandbox('--lang', 'en', '--widget', templateZip);
});
afterAll(async () => {
  await browser.close();
  await sandbox.stop();
});

async function openCard(): Promise<Page> {
  const lead = await sandbox.firstLead();
  const { page } = await visit(browser, `${sandbox.ready.url}/leads/detail/${lead.id}`);
  const panel = page.locator('.card-widgets__widget__body');
  await panel.getByRole('button').first().waitFor();
  return page;
}

/** Computed styles of the widget's elements, as far as a page's rules could reach them. */
const widgetStyles = (page: Page) =>
  page.evaluate(() => {
    const host = [...document.querySelectorAll('.card-widgets__widget__body *')].find(
      (element) => element.shadowRoot,
    );
    const elements = host?.shadowRoot?.querySelectorAll('button, textarea, label, h2, h3, p, div');
    return [...(elements ?? [])].map((element) => {
      const style = getComputedStyle(element);
      return [
        element.tagName,
        style.color,
        style.backgroundColor,
        style.font,
        style.padding,
        style.border,
        style.boxSizing,
        style.textTransform,
        style.letterSpacing,
        style.height,
      ].join('|');
    });
  });

describe('the widget in the page', () => {
  it("follows the user's language", async () => {
    const page = await openCard();
    const panel = page.locator('.card-widgets__widget__body');
    await panel.getByRole('button', { name: 'Add the note' }).waitFor();
    await page.getByRole('button', { name: 'User menu' }).click();
    await page.getByRole('button', { name: 'Русский' }).or(page.getByLabel('Русский')).click();
    await panel.getByRole('button', { name: 'Добавить заметку' }).waitFor();
    await page.getByRole('button', { name: 'Меню пользователя' }).click();
    await page.getByRole('button', { name: 'English' }).or(page.getByLabel('English')).click();
    await panel.getByRole('button', { name: 'Add the note' }).waitFor();
    await page.context().close();
  });

  it('follows light and dark without a reload', async () => {
    const page = await openCard();
    const textarea = page.locator('.card-widgets__widget__body').getByRole('textbox');
    const background = () =>
      textarea.evaluate((element) => getComputedStyle(element).backgroundColor);
    const light = await background();
    await page.getByRole('button', { name: 'User menu' }).click();
    await page.getByRole('button', { name: 'Dark' }).or(page.getByLabel('Dark')).click();
    await page.locator('html[data-color-scheme="dark"]').waitFor();
    await expect.poll(background).not.toBe(light);
    await page.getByRole('button', { name: 'Light' }).or(page.getByLabel('Light')).click();
    await expect.poll(background).toBe(light);
    await page.context().close();
  });

  it("does not change under the page's rules, however hostile", async () => {
    const page = await openCard();
    const before = await widgetStyles(page);
    expect(before.length).toBeGreaterThan(5);
    await page.addStyleTag({
      content: `
        * { box-sizing: content-box !important; letter-spacing: 3px !important }
        div, p, h2, h3, label { font: 40px/3 fantasy !important; color: lime !important; text-transform: uppercase !important }
        button, input, textarea, a { padding: 30px !important; background: red !important; border: 9px dotted blue !important }`,
    });
    expect(await widgetStyles(page)).toEqual(before);
    await page.context().close();
  });

  it("does not change the page under the widget's styles", async () => {
    const page = await openCard();
    const pageStyles = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('button, input, textarea, a, h1, h2, p')]
          .filter((element) => !element.closest('.card-widgets__widget'))
          .map((element) => {
            const { color, font, padding, border, background } = getComputedStyle(element);
            return [element.tagName, color, font, padding, border, background].join('|');
          }),
      );
    const withWidget = await pageStyles();
    await page.evaluate(() => {
      for (const body of document.querySelectorAll('.card-widgets__widget__body')) body.remove();
    });
    expect(await pageStyles()).toEqual(withWidget);
    await page.context().close();
  });
});
