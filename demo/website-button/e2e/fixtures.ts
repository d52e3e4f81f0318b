import { test as base } from 'amokit/test';
import type { Locator, Page } from 'playwright';
import { type Attached, attach } from '../start.mjs';

export { expect } from 'amokit/test';

interface WorkerFixtures {
  /** The backend, beside the sandbox of all tests of a worker. */
  readonly backend: Attached;
}

interface Fixtures {
  /** The configurator on its own page of the CRM's settings. */
  readonly configurator: Locator;
}

/** `amokit/test` with the backend of this widget. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  backend: [
    async ({ sandbox }, use) => {
      const { WEBSITE_BUTTON_PORT: port, WEBSITE_BUTTON_ZIP: zip = '' } = process.env;
      const attached = await attach(sandbox, { port: Number(port), zip });
      await use(attached);
      await attached.close();
    },
    { scope: 'worker', auto: true },
  ],
  configurator: async ({ crm, widget, backend: _backend }, use) => {
    await crm.open('advanced_settings');
    await use(widget.page);
  },
});

/** A page that plays a website, with the code that a person pastes there. */
export async function openSite(page: Page, siteUrl: string, site: string, code: string) {
  await page.goto(`${siteUrl.replace('://', `://${site}.`)}/`);
  await page.getByRole('textbox', { name: 'Code of your own' }).fill(code);
  await page.getByRole('button', { name: 'Put it on this page' }).click();
  await page.waitForLoadState();
}
