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

  for (const theme of ['light', 'dark'])
    it(`have nothing serious for axe in the ${theme} theme`, async () => {
      const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
      await page.getByRole('button', { name: 'User menu' }).click();
      await page.getByRole('radio', { name: theme === 'dark' ? 'Dark' : 'Light' }).check();
      await page.keyboard.press('Escape');
      const found: string[] = [];
      for (const { name, path, ready } of places) {
        await page.goto(`${sandbox.url}${path}`);
        await page.locator(ready).first().waitFor();
        for (const finding of await findings(page)) found.push(`${name}: ${finding}`);
      }
      await page.goto(`${sandbox.url}/leads/list/`);
      await page.locator('.list-row__name-link').first().click();
      await page.locator('.notes-wrapper').waitFor();
      for (const finding of await findings(page)) found.push(`a card: ${finding}`);
      await page.goto(`${sandbox.url}/settings/widgets/`);
      await page.locator('.widget-card__button').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.getByText('Fill in this field').first().waitFor();
      for (const finding of await findings(page)) found.push(`the dialog: ${finding}`);
      expect(found).toEqual([]);
      await context.close();
    });
});
