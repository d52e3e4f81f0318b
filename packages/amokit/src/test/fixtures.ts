import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Control, createSandbox, type Sandbox } from '@amokit/sandbox';
import type { Locator } from 'playwright';
import { test as base } from 'playwright/test';
import { findChromium } from '../doctor/find-chromium.ts';
import { widgetPath } from '../sandbox/widget-path.ts';
import { type Api, createApi } from './api.ts';
import { type Crm, createCrm } from './crm.ts';

/** What a `playwright.config.ts` may set in `use`. */
export interface AmokitOptions {
  /** The project, unpacked widget or zip that is installed; a project is built first. @default "." */
  readonly widgetDir: string;
  /** The demo account's language. @default "ru" */
  readonly accountLanguage: 'ru' | 'en';
  /** @default "amocrm" */
  readonly brand: 'amocrm' | 'kommo';
}

/** The widget in the page. */
export interface WidgetInCrm {
  readonly code: string;
  /** Its block in the right panel of a card. */
  readonly panel: Locator;
  /** Fills in and saves its settings, past the dialog. */
  configure(fields: Readonly<Record<string, string>>): Promise<void>;
}

/** What a test gets. */
export interface AmokitFixtures {
  readonly api: Api;
  readonly crm: Crm;
  readonly widget: WidgetInCrm;
  /** What goes wrong on purpose: `faults.add({ method: 'POST', path: '/api/v4/leads/notes', status: 500 })`. */
  readonly faults: { readonly add: Control['addFault']; readonly clear: Control['clearFaults'] };
  /** The account's clock: `clock.set({ advance: 60_000 })`. */
  readonly clock: { readonly now: () => number; readonly set: Control['setClock'] };
  /** The requests that the API answered since the test began. */
  readonly requests: Control['requests'];
}

interface WorkerFixtures extends AmokitOptions {
  readonly sandbox: Sandbox;
  /** The account as every test finds it, with the widget installed. */
  readonly beginning: string;
}

interface ShownWidget {
  readonly code: string;
}

const isWidgetList = (value: unknown): value is { readonly widgets: readonly ShownWidget[] } =>
  value instanceof Object && 'widgets' in value && Array.isArray(value.widgets);

/**
 * Playwright's `test` with the CRM in it. Every test starts with the same account.
 *
 * @example
 * import { expect, test } from 'amokit/test';
 *
 * test('a note gets into the feed', async ({ crm, widget, api }) => {
 *   await crm.open({ area: 'lcard' });
 *   await widget.panel.getByRole('button').click();
 * });
 */
export const test = base.extend<AmokitFixtures, WorkerFixtures>({
  widgetDir: ['.', { option: true, scope: 'worker' }],
  accountLanguage: ['ru', { option: true, scope: 'worker' }],
  brand: ['amocrm', { option: true, scope: 'worker' }],
  launchOptions: [
    async ({ launchOptions }, use) => {
      const chromium = await findChromium(process.cwd());
      await use({ ...(chromium && { executablePath: chromium.path }), ...launchOptions });
    },
    { scope: 'worker' },
  ],
  sandbox: [
    async ({ widgetDir, accountLanguage, brand }, use) => {
      const sandbox = await createSandbox({
        widgets: [await widgetPath(widgetDir)],
        language: accountLanguage,
        brand,
      });
      await use(sandbox);
      await sandbox.close();
    },
    { scope: 'worker' },
  ],
  beginning: [
    async ({ sandbox }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'amokit-account-'));
      const file = join(folder, 'account.json');
      await sandbox.control.save(file);
      await use(file);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  api: async ({ sandbox, beginning }, use) => {
    const { control } = sandbox;
    await control.load(beginning);
    control.clearFaults();
    control.clearRequests();
    await use(createApi(sandbox));
  },
  crm: async ({ page, sandbox, api }, use) => {
    await use(createCrm(page, sandbox, api));
  },
  widget: async ({ page, sandbox, crm }, use) => {
    await page.goto(`${crm.url}/leads/`);
    const ask = (path: string, body?: unknown) =>
      page.evaluate(
        async ([address, sent]) => {
          const answer = await fetch(String(address), {
            headers: { 'x-requested-with': 'XMLHttpRequest', 'content-type': 'application/json' },
            ...(sent !== undefined && { method: 'POST', body: JSON.stringify(sent) }),
          });
          if (!answer.ok) throw new Error(`${answer.status}: ${address}: ${await answer.text()}`);
          return (await answer.json()) as unknown;
        },
        [path, body] as const,
      );
    const state = await ask('/ajax/page');
    const code = isWidgetList(state) ? state.widgets[0]?.code : undefined;
    if (code === undefined) throw new Error(`the account at ${sandbox.url} has no widget`);
    await use({
      code,
      panel: page.locator(`.card-widgets__widget-${code}`),
      async configure(fields) {
        await ask(`/ajax/widgets/${code}/settings`, { active: 'Y', fields });
      },
    });
  },
  faults: async ({ sandbox, api: _reset }, use) => {
    await use({ add: sandbox.control.addFault, clear: sandbox.control.clearFaults });
  },
  clock: async ({ sandbox, api: _reset }, use) => {
    await use({ now: () => sandbox.control.clock().now, set: sandbox.control.setClock });
  },
  requests: async ({ sandbox, api: _reset }, use) => {
    await use(sandbox.control.requests);
  },
});
