import axe from 'axe-core';
import type { Page } from 'playwright';
import { expect, test } from './fixtures.ts';

/** What axe finds wrong in the widget or the page, in words. */
async function findings(page: Page, selector: string): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (root) => {
    const run: unknown = Reflect.get(Reflect.get(globalThis, 'axe'), 'run');
    if (typeof run !== 'function') throw new Error('axe is not there');
    const { violations } = await run(root);
    return violations.map(
      ({ id, nodes }: { id: string; nodes: { target: unknown; failureSummary: string }[] }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`)}`,
    );
  }, selector);
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong in any view, ${theme}`, async ({
    crm,
    configurator,
    page,
    widget,
  }) => {
    await crm.prefer({ theme });
    await crm.open('advanced_settings');
    const own = `#work-area-${widget.code}`;
    const check = async () => expect(await findings(page, own)).toEqual([]);
    await configurator.getByText('Workshop button').waitFor();
    await check();
    await configurator.getByRole('button', { name: 'New button' }).click();
    await configurator.getByRole('button', { name: 'Create' }).click();
    await check();
    await configurator.getByRole('button', { name: 'Cancel' }).click();
    await configurator.getByText('Workshop button').click();
    for (const part of ['Chat', 'Visitor', 'Events']) {
      await configurator.locator('summary', { hasText: new RegExp(`^${part}$`) }).click();
      await check();
    }
    for (const tab of ['Sites', 'Online chat']) {
      await configurator.getByRole('tab', { name: tab }).click();
      await check();
    }
    await configurator.getByRole('tab', { name: 'Sources', exact: true }).click();
    await configurator.getByRole('button', { name: 'New source' }).click();
    await configurator.getByRole('button', { name: 'Add a number' }).click();
    await configurator.getByRole('button', { name: 'Save the source' }).click();
    await check();
    await configurator.getByRole('tab', { name: 'Several sources' }).click();
    await configurator.getByText('You are here').waitFor();
    await check();
  });
}

test('axe finds nothing wrong in the page outside the CRM', async ({ page, backend }) => {
  await page.goto(backend.url);
  await page.getByRole('link', { name: 'Sign in with the CRM' }).waitFor();
  expect(await findings(page, 'body')).toEqual([]);
});
