import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Control, createSandbox, type Sandbox } from '@amokit/sandbox';
import type { Locator } from 'playwright';
import { test as base } from 'playwright/test';
import { findChromium } from '../doctor/find-chromium.ts';
import { widgetPath } from '../sandbox/widget-path.ts';
import { at, listOf } from '../smoke/value.ts';
import { type Api, createApi } from './api.ts';
import { type Crm, createCrm } from './crm.ts';
import { calledParts, type Hooks, startHooks } from './hooks.ts';
import { placedWidget } from './places.ts';

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
  /** Its block in the right panel of a card or a list. */
  readonly panel: Locator;
  /** What it draws in its tab of a card. */
  readonly tab: Locator;
  /** Its own page: of the left menu, or of the settings. */
  readonly page: Locator;
  /** Its settings dialog on the page of integrations. */
  readonly dialog: Locator;
  /**
   * A text of its i18n files in the page's language, by its key, so that a test holds in each.
   *
   * @example
   * await widget.panel.getByText(await widget.text('note.added')).waitFor();
   */
  text(key: string): Promise<string>;
  /** Opens the settings dialog, as a person does on the page of integrations. */
  openSettings(): Promise<void>;
  /**
   * Fills in and saves its settings, past the dialog.
   *
   * @example
   * await widget.configure({ title: 'From the meeting' });
   */
  configure(fields: Readonly<Record<string, string>>): Promise<void>;
  /**
   * Ticks the first rows of the list that is open, and chooses the widget in the menu "More".
   *
   * @example
   * await crm.open('llist');
   * await widget.chooseFor(2);
   */
  chooseFor(rows: number): Promise<void>;
}

/** What a test gets. */
export interface AmokitFixtures {
  /**
   * The API of the account, past the page.
   *
   * @example
   * const lead = await api.post('/api/v4/leads', [{ name: 'Order 17' }]);
   */
  readonly api: Api;
  /**
   * The pages of the CRM.
   *
   * @example
   * await crm.open('lcard', { language: 'en', theme: 'dark' });
   */
  readonly crm: Crm;
  /**
   * The widget, installed and switched on.
   *
   * @example
   * await widget.panel.getByRole('button').click();
   */
  readonly widget: WidgetInCrm;
  /**
   * What the CRM sends to servers: webhooks, the digital pipeline, bots, SMS, installs.
   *
   * @example
   * await hooks.subscribe(['add_lead']);
   * await api.post('/api/v4/leads', [{ name: 'Order 17' }]);
   * const { body } = await hooks.wait(({ kind }) => kind === 'webhook');
   */
  readonly hooks: Hooks;
  /**
   * What goes wrong on purpose.
   *
   * @example
   * faults.add({ method: 'POST', path: '/api/v4/leads/notes', status: 500 });
   */
  readonly faults: { readonly add: Control['addFault']; readonly clear: Control['clearFaults'] };
  /**
   * The account's clock. What is due is done when it is moved.
   *
   * @example
   * clock.set({ frozen: true });
   * clock.set({ advance: 15 * 60_000 });
   */
  readonly clock: { readonly now: () => number; readonly set: Control['setClock'] };
  /**
   * The requests that the API answered since the test began.
   *
   * @example
   * expect(requests().filter(({ status }) => status === 429)).toEqual([]);
   */
  readonly requests: Control['requests'];
}

interface WorkerFixtures extends AmokitOptions {
  /** The CRM itself, with everything that its control can do. */
  readonly sandbox: Sandbox;
  /** The user who opens pages unless a test says otherwise. */
  readonly administrator: number;
  /** The account and its limits as every test finds them, with the widget installed. */
  readonly beginning: { readonly file: string; readonly limits: ReturnType<Control['limits']> };
}

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
      await use({ file, limits: sandbox.control.limits() });
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  administrator: [
    async ({ sandbox }, use) => {
      const account = await createApi(sandbox).get('/api/v4/account');
      await use(Number(at(account, 'current_user_id')));
    },
    { scope: 'worker' },
  ],
  api: async ({ sandbox, beginning, administrator }, use) => {
    const { control } = sandbox;
    control.setClock({ set: Date.now(), frozen: false });
    await control.load(beginning.file);
    control.setLimits(beginning.limits);
    control.switchUser(administrator);
    control.clearFaults();
    control.clearRequests();
    control.clearOutgoing();
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
    const { code } = await placedWidget(sandbox);
    const dialog = page.locator(`.widget-settings__modal.${code}`);
    await use({
      code,
      panel: page.locator(`.card-widgets__widget-${code}`),
      tab: page.locator(`[id="${code}"]`),
      page: page.locator(`[id="work-area-${code}"]`),
      dialog,
      async text(key) {
        const shown = listOf(at(await ask('/ajax/page'), 'widgets'));
        const langs = at(
          shown.find((one) => at(one, 'code') === code),
          'langs',
        );
        const text = at(langs, ...key.split('.'));
        if (typeof text !== 'string') throw new Error(`the widget has no text "${key}"`);
        return text;
      },
      async openSettings() {
        await crm.open('settings');
        await page.locator(`.widget-card[data-code="${code}"] .widget-card__button`).click();
        await dialog.waitFor();
      },
      async configure(fields) {
        await ask(`/ajax/widgets/${code}/settings`, { active: 'Y', fields });
      },
      async chooseFor(rows) {
        const boxes = page.locator('.js-item-checkbox');
        for (let row = 0; row < rows; row += 1) await boxes.nth(row).check();
        await page.locator('.js-list-more').click();
        await page.locator(`.list-multiple-actions__item[data-code="${code}"]`).click();
      },
    });
  },
  hooks: async ({ sandbox, api }, use) => {
    const { manifest } = await placedWidget(sandbox);
    const { close, ...hooks } = await startHooks(sandbox, api, calledParts(manifest));
    await use(hooks);
    await close();
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
