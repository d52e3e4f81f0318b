import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright/test';
import { expect, pick, test } from './fixtures.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What keeps people from using the page, by the rules of axe. */
async function barriers(page: Page): Promise<unknown> {
  // What is still fading in has not its colours yet.
  await page.evaluate('Promise.all(document.getAnimations().map(({ finished }) => finished))');
  // Not as a script of the page, which its own rules would not let in.
  await page.evaluate(axe);
  return page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`,
  );
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`nothing keeps anybody from choosing a time in the ${colorScheme}`, async ({
    page,
    browser,
    demo,
  }) => {
    await page.emulateMedia({ colorScheme });
    const link = await demo.ask();
    await page.goto(link);
    await pick(page, 1, 1);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'No time suits me' }).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('alertdialog')).toBeHidden();

    const other = await browser.newPage({ colorScheme });
    await other.goto(link);
    await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await barriers(other)).toEqual([]);
    await other.close();

    await page.getByRole('button', { name: 'Confirm' }).click();
    await expect(page.locator('.when')).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await page.goto(await demo.frame());
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    expect(await barriers(page)).toEqual([]);
  });

test('a time is chosen by the keyboard alone', async ({ page, demo }) => {
  await page.goto(await demo.ask());
  const days = page.getByRole('group', { name: 'Day' }).getByRole('radio');
  await expect(days.first()).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(days.nth(1)).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.selected')).toContainText('10:30');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('.when')).toContainText('10:30');
});
