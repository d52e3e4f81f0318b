import type { CardArea, ListArea } from '@amokit/contract';
import type { Sandbox } from '@amokit/sandbox';
import { at, entriesOf } from '../smoke/value.ts';
import { type Api, firstId } from './api.ts';

/** Places that have one address each. */
export type PlainPlace =
  | ListArea
  | 'leads'
  | 'settings'
  | 'advanced_settings'
  | 'digital_pipeline'
  | 'lead_sources'
  | 'salesbot_designer';

/**
 * Where to go, in the words of the manifest: `lcard` is the card of a lead, `llist` the list of
 * leads, `settings` the page of integrations; `leads` is the board of a pipeline.
 */
export type Place =
  | PlainPlace
  | CardArea
  | 'card_sdk'
  | 'widget_page'
  | 'catalogs'
  | { readonly area: PlainPlace }
  /** A card, the first one without an id; with `tab`, the widget's tab in it. */
  | { readonly area: CardArea; readonly id?: number; readonly tab?: boolean }
  /** A page of the left menu; the first of the widget without codes. */
  | { readonly area: 'widget_page'; readonly item?: string; readonly subitem?: string }
  /** The elements of a list; the first list without an id. */
  | { readonly area: 'catalogs'; readonly id?: number };

/** The address of a place, and whether the widget's tab is opened there. */
export interface Target {
  readonly path: string;
  readonly tab: boolean;
}

const plain: Readonly<Record<PlainPlace, (code: string) => string>> = {
  llist: () => '/leads/list/',
  clist: () => '/contacts/list/contacts/',
  tlist: () => '/todo/list/',
  culist: () => '/customers/list/',
  leads: () => '/leads/',
  settings: () => '/settings/widgets/',
  advanced_settings: (code) => `/settings/advanced/${code}/`,
  digital_pipeline: () => '/settings/pipeline/leads/',
  lead_sources: () => '/settings/pipeline/leads/',
  salesbot_designer: () => '/settings/communications/',
};

const cards = {
  lcard: 'leads',
  ccard: 'contacts',
  comcard: 'companies',
  cucard: 'customers',
} as const;

const isPlain = (area: string): area is PlainPlace => Object.hasOwn(plain, area);
const isCard = (area: string): area is CardArea => Object.hasOwn(cards, area);

async function cardPath(area: CardArea, id: number | undefined, api: Api): Promise<string> {
  const entity = cards[area];
  const found = id ?? (await firstId(api, entity));
  if (found === undefined)
    throw new Error(`the account has no ${entity}; make one: api.post('/api/v4/${entity}', …)`);
  return `/${entity}/detail/${found}`;
}

/** The widget's page of the left menu, of the statistics or of the settings. */
function menuPath(
  code: string,
  menu: unknown,
  item: string | undefined,
  subitem: string | undefined,
): string {
  const blocks = entriesOf(menu).filter(
    ([key, block]) => (item ? key === item : true) && !at(block, 'is_hidden'),
  );
  const [first] = blocks;
  if (!first)
    throw new Error(`the manifest has no item ${item ? `"${item}" ` : ''}in its left_menu`);
  const [key, block] = first;
  const inSystem = key === 'stats' || key === 'settings';
  const sub = subitem ?? (inSystem ? entriesOf(at(block, 'submenu'))[0]?.[0] : undefined);
  const own = sub ? `${sub}/` : '';
  return inSystem ? `/${key}/widget_page/${code}/${own}` : `/widget_page/${code}/${key}/${own}`;
}

/** What is asked of the widget only where its place depends on it. */
export interface PlacedWidget {
  readonly code: string;
  readonly manifest: unknown;
}

/**
 * The address of a place.
 *
 * @throws Error where the account has no such card, or the widget no such page
 */
export async function targetOf(
  place: Place,
  api: Api,
  widget: () => Promise<PlacedWidget>,
): Promise<Target> {
  const wanted = typeof place === 'string' ? { area: place } : place;
  const { area } = wanted;
  if (isPlain(area)) {
    const code = area === 'advanced_settings' ? (await widget()).code : '';
    return { path: plain[area](code), tab: false };
  }
  if (area === 'card_sdk') return { path: await cardPath('lcard', undefined, api), tab: true };
  if (isCard(area)) {
    const id = 'id' in wanted ? wanted.id : undefined;
    const tab = 'tab' in wanted && wanted.tab === true;
    return { path: await cardPath(area, id, api), tab };
  }
  if (area === 'catalogs') {
    const id = ('id' in wanted ? wanted.id : undefined) ?? (await firstId(api, 'catalogs'));
    return { path: id === undefined ? '/catalogs/' : `/catalogs/${id}/`, tab: false };
  }
  const { code, manifest } = await widget();
  const item = 'item' in wanted ? wanted.item : undefined;
  const subitem = 'subitem' in wanted ? wanted.subitem : undefined;
  return { path: menuPath(code, at(manifest, 'left_menu'), item, subitem), tab: false };
}

/** The widget that the sandbox has, as its page knows it. */
export async function placedWidget(sandbox: Sandbox): Promise<PlacedWidget> {
  const { installedWidget } = await import('../smoke/installed-widget.ts');
  const widget = await installedWidget(sandbox);
  if (!widget) throw new Error(`the account at ${sandbox.url} has no widget`);
  return widget;
}
