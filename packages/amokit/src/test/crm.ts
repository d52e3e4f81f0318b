import type { Sandbox } from '@amokit/sandbox';
import type { Page } from 'playwright';
import { type Api, firstId } from './api.ts';

const entities = {
  lcard: 'leads',
  ccard: 'contacts',
  comcard: 'companies',
  cucard: 'customers',
} as const;

/** Where to go: a card by its area, of the first entity unless an id is given; a list; settings. */
export type Place =
  | { readonly area: keyof typeof entities; readonly id?: number }
  | 'leads'
  | 'settings';

/** What a person has chosen for the page. */
export interface Preferences {
  readonly language?: 'ru' | 'en';
  readonly theme?: 'light' | 'dark';
}

/** The CRM as a person has it before them. */
export interface Crm {
  readonly url: string;
  open(place: Place): Promise<void>;
  prefer(preferences: Preferences): Promise<void>;
  /** Everything that is done from now on is done by this user. */
  become(userId: number): void;
}

async function pathOf(place: Place, api: Api): Promise<string> {
  if (place === 'leads') return '/leads/';
  if (place === 'settings') return '/settings/widgets/';
  const entity = entities[place.area];
  const id = place.id ?? (await firstId(api, entity));
  if (id === undefined)
    throw new Error(`the account has no ${entity}; make one: api.post('/api/v4/${entity}', …)`);
  return `/${entity}/detail/${id}`;
}

/** The page of the sandbox in the hands of a test. */
export function createCrm(page: Page, sandbox: Sandbox, api: Api): Crm {
  return {
    url: sandbox.url,
    async open(place) {
      await page.goto(`${sandbox.url}${await pathOf(place, api)}`);
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
    become: (userId) => sandbox.control.switchUser(userId),
  };
}
