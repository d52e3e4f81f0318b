import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Sandbox } from '@amokit/sandbox';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, visit } from './harness.ts';
import { loggingScript, sandboxWith } from './page-fixtures.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const settings = {
  key: { name: 'settings.key', type: 'text', required: true },
  phones: { name: 'settings.phones', type: 'users', required: false },
};

let sandbox: Sandbox;
let browser: Browser;

/** What axe finds serious or worse, in few words. */
async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (name: string) => {
    const { violations } = await Reflect.get(window, name).run(document, {
      resultTypes: ['violations'],
    });
    return violations
      .filter(({ impact }: { impact: string }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }: { id: string; nodes: readonly { html: string }[] }) =>
          `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
  }, 'axe');
}

const places = [
  { name: 'the list', path: '/leads/list/', ready: '.list-row__name-link' },
  { name: 'the board', path: '/leads/pipeline/', ready: '.pipeline-board__lead' },
  { name: 'a new card', path: '/leads/add/', ready: '.notes-wrapper_new' },
  { name: 'contacts and companies', path: '/contacts/list/', ready: '.list-row__name-link' },
  { name: 'a new contact', path: '/contacts/add/', ready: '.notes-wrapper_new' },
  { name: 'a new company', path: '/companies/add/', ready: '.notes-wrapper_new' },
  { name: 'customers', path: '/customers/list/', ready: '.list-row__name-link' },
  { name: 'a new customer', path: '/customers/add/', ready: '.notes-wrapper_new' },
  { name: 'tasks', path: '/todo/list/', ready: '.js-list-row' },
  { name: 'catalogs', path: '/catalogs/', ready: '.list-row__name-link' },
  { name: 'the mail', path: '/mail/', ready: '.page-message' },
  { name: 'the integrations', path: '/settings/widgets/', ready: '.widget-card' },
  {
    name: 'the digital pipeline',
    path: '/settings/pipeline/leads/',
    ready: '.digital-pipeline__add',
  },
  { name: 'the salesbot', path: '/settings/communications/', ready: '.page-message' },
];

describe("the sandbox's own pages", () => {
  beforeAll(async () => {
    browser = await startBrowser();
    sandbox = await sandboxWith([
      {
        code: 'any',
        settings,
        texts: { settings: { key: 'Key', phones: 'Phones' } },
        script: loggingScript('any'),
      },
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });

  const looks = ['light', 'dark'].flatMap((theme) =>
    ['en', 'ru'].map((language) => ({ theme, language })),
  );

  /** Chooses a theme and a language as the person who is signed in. */
  const choose = (page: Page, look: (typeof looks)[number]) =>
    page.evaluate(
      (body) =>
        fetch('/ajax/preferences', {
          method: 'POST',
          headers: { 'x-requested-with': 'XMLHttpRequest', 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }).then(({ status }) => status),
      look,
    );

  for (const look of looks)
    it(`have nothing serious for axe: ${look.theme}, ${look.language}`, async () => {
      const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
      expect(await choose(page, look)).toBe(204);
      const found: string[] = [];
      for (const { name, path, ready } of places) {
        await page.goto(`${sandbox.url}${path}`);
        await page.locator(ready).first().waitFor();
        for (const finding of await findings(page)) found.push(`${name}: ${finding}`);
      }
      for (const list of ['/leads/list/', '/contacts/list/', '/customers/list/']) {
        await page.goto(`${sandbox.url}${list}`);
        await page.locator('.list-row__name-link').first().click();
        await page.locator('.notes-wrapper').waitFor();
        for (const finding of await findings(page)) found.push(`a card of ${list}: ${finding}`);
      }
      await page.setViewportSize({ width: 420, height: 800 });
      for (const finding of await findings(page)) found.push(`a narrow card: ${finding}`);
      await page.goto(`${sandbox.url}/contacts/list/`);
      await page.locator('.list-row__name-link').first().waitFor();
      for (const finding of await findings(page)) found.push(`a narrow list: ${finding}`);
      await page.goto(`${sandbox.url}/settings/widgets/`);
      await page.locator('.widget-card__button').click();
      await page.locator('.js-widget-save').click();
      await page.locator('.widget_settings_block__error').first().waitFor();
      for (const finding of await findings(page)) found.push(`the dialog: ${finding}`);
      expect(found).toEqual([]);
      await context.close();
    });
});
