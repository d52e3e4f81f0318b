import type { Sandbox } from '@amokit/sandbox';
import type { Page } from 'playwright';
import { at, listOf } from '../smoke/value.ts';
import type { Api } from './api.ts';
import { type Place, placedWidget, targetOf } from './places.ts';

/** What a person has chosen for the page. */
export interface Preferences {
  readonly language?: 'ru' | 'en';
  readonly theme?: 'light' | 'dark';
}

/** How a place is opened. */
export interface Visit extends Preferences {
  /** The user who opens it: an id, a name or an e-mail. */
  readonly as?: number | string;
}

/**
 * The CRM as a person has it before them. The brand and the language of the account are options of
 * `playwright.config.ts`, as both are given once for all: `use: { brand: 'kommo' }`.
 */
export interface Crm {
  readonly url: string;
  /**
   * Opens a place of the CRM, a card, a list or a page in which a widget can be.
   *
   * @example
   * await crm.open('llist');
   * await crm.open({ area: 'ccard', id: 42 });
   * await crm.open({ area: 'lcard', tab: true });
   * await crm.open({ area: 'widget_page', item: 'stages' }, { as: 'Anna', theme: 'dark' });
   * @see https://www.amocrm.ru/developers/content/integrations/areas
   */
  open(place: Place, visit?: Visit): Promise<void>;
  /**
   * Chooses the language and the theme of the page.
   *
   * @example
   * await crm.prefer({ language: 'en', theme: 'dark' });
   */
  prefer(preferences: Preferences): Promise<void>;
  /**
   * Everything that is done at the page from now on is done by this user; the next test begins
   * with the administrator again.
   *
   * @example
   * await crm.as('anna@example.test');
   * await crm.open('settings');
   * @param user an id, a name or an e-mail
   */
  as(user: number | string): Promise<void>;
}

async function userId(user: number | string, api: Api): Promise<number> {
  const users = listOf(at(await api.get('/api/v4/users?limit=250'), '_embedded', 'users'));
  const found = users.find((one) =>
    [at(one, 'id'), at(one, 'name'), at(one, 'email')].includes(user),
  );
  if (found) return Number(at(found, 'id'));
  const known = users.map((one) => `${String(at(one, 'name'))} (${String(at(one, 'id'))})`);
  throw new Error(`the account has no user ${user}; there are: ${known.join(', ')}`);
}

/** The page of the sandbox in the hands of a test. */
export function createCrm(page: Page, sandbox: Sandbox, api: Api): Crm {
  const crm: Crm = {
    url: sandbox.url,
    async open(place, { as: user, ...preferences } = {}) {
      if (user !== undefined) await crm.as(user);
      if (Object.keys(preferences).length > 0) await crm.prefer(preferences);
      const { path, tab } = await targetOf(place, api, () => placedWidget(sandbox));
      await page.goto(`${sandbox.url}${path}`);
      // The page has asked for its state, and what widgets see of it is there.
      await page.waitForFunction(() => 'APP' in window);
      // The first tab is the card itself.
      if (tab) await page.locator('.js-card-tab').nth(1).click();
    },
    async prefer(preferences) {
      // The page's own request: it carries the session that the page has.
      if (!page.url().startsWith(sandbox.url)) await page.goto(`${sandbox.url}/leads/`);
      await page.evaluate(async (body) => {
        const answer = await fetch('/ajax/preferences', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-requested-with': 'XMLHttpRequest' },
          body: JSON.stringify(body),
        });
        if (!answer.ok) throw new Error(`the preferences were not taken: ${answer.status}`);
      }, preferences);
      await page.reload();
    },
    async as(user) {
      sandbox.control.switchUser(await userId(user, api));
      if (page.url().startsWith(sandbox.url)) await page.reload();
    },
  };
  return crm;
}
