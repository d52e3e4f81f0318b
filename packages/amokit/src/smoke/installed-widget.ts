import type { Sandbox } from '@amokit/sandbox';
import { createApi, firstId } from '../test/api.ts';
import { at, listOf, textOf } from './value.ts';

/** The widget as the page knows it. */
export interface InstalledWidget {
  readonly code: string;
  /** What the page calls it: its translated name. */
  readonly path: string;
  readonly manifest: unknown;
  readonly settings: unknown;
}

/** Cards of the account that have something to show. */
export interface Cards {
  readonly lcard: number;
  readonly ccard: number;
  readonly comcard: number;
  readonly cucard: number;
  /** A list with elements. */
  readonly catalog: number;
}

/** Some manifests write `"Y"`. */
export const isInitOnce = ({ manifest }: InstalledWidget): boolean => {
  const value = at(manifest, 'widget', 'init_once');
  return value === true || value === 'Y';
};

/** Asks the sandbox as its page does, in a session of its own. */
async function askAsPage(
  { apiUrl }: Pick<Sandbox, 'apiUrl'>,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const entered = await fetch(`${apiUrl}/`, { headers: { accept: 'text/html' } });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const answer = await fetch(`${apiUrl}/ajax/${path}`, {
    headers: {
      cookie,
      'x-requested-with': 'XMLHttpRequest',
      'content-type': 'application/json',
    },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
  return answer.json();
}

/** The only widget of the sandbox; undefined where its files could not be shown. */
export async function installedWidget(sandbox: Sandbox): Promise<InstalledWidget | undefined> {
  const [widget] = listOf(at(await askAsPage(sandbox, 'page'), 'widgets'));
  return widget instanceof Object
    ? {
        code: textOf(at(widget, 'code')),
        path: textOf(at(widget, 'path')),
        manifest: at(widget, 'manifest'),
        settings: at(widget, 'settings'),
      }
    : undefined;
}

/** Makes the widget one that the account knows, and has not installed: its status is `install`. */
export const uninstall = (sandbox: Pick<Sandbox, 'apiUrl'>, code: string): Promise<unknown> =>
  askAsPage(sandbox, `widgets/${code}/settings`, { active: 'N', fields: {} });

/** Makes the widget the one whose card the elements of a list have, as its `setSdkCatalogId` does. */
export const takeCatalog = (
  sandbox: Pick<Sandbox, 'apiUrl'>,
  code: string,
  sdkCatalogId: number,
): Promise<unknown> => askAsPage(sandbox, `widgets/${code}/status`, { sdkCatalogId });

/** The first card of each kind; the lead is one that has a contact, so that there is a phone in it. */
export async function findCards(sandbox: Sandbox): Promise<Cards> {
  const api = createApi(sandbox);
  const [contact, company, customer, catalog, leads] = await Promise.all([
    firstId(api, 'contacts'),
    firstId(api, 'companies'),
    firstId(api, 'customers'),
    firstId(api, 'catalogs'),
    api.get('/api/v4/leads?limit=50&with=contacts'),
  ]);
  const all = listOf(at(leads, '_embedded', 'leads'));
  const lead = all.find((one) => listOf(at(one, '_embedded', 'contacts')).length > 0) ?? all[0];
  return {
    lcard: Number(at(lead, 'id')) || 0,
    ccard: contact ?? 0,
    comcard: company ?? 0,
    cucard: customer ?? 0,
    catalog: catalog ?? 0,
  };
}
