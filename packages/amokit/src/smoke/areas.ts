import { type Location, locations } from '@amokit/contract';
import { say } from '../say.ts';
import {
  advancedSettings,
  cardTab,
  catalogElement,
  dpSettings,
  menuPage,
  panel,
  salesbot,
  selectedPeople,
  selectedRows,
  source,
} from './effects/index.ts';
import { settingsDialog } from './effects/settings-dialog.ts';
import { type Cards, type InstalledWidget, isInitOnce } from './installed-widget.ts';
import { at, entriesOf, listOf, textOf } from './value.ts';
import type { Effect } from './visit.ts';

/** A page to be visited, and what is looked at there. */
interface PagePlan {
  readonly path: string;
  readonly effects: readonly Effect[];
  /** The list whose elements have the widget's card. */
  readonly catalog?: number;
  /** The widget is not installed when the page opens: it is installed there. */
  readonly isNew?: true;
}

/**
 * A page of an area. An area may have several: `everywhere`, the pages of a left menu. `init_once` is
 * no location, but such a widget is on every page, whatever its locations.
 */
export interface AreaPlan extends PagePlan {
  readonly area: Location | 'init_once';
}

export interface Plan {
  readonly areas: readonly AreaPlan[];
  readonly skipped: readonly { readonly location: string; readonly reason: string }[];
}

const cardPaths = {
  lcard: 'leads',
  ccard: 'contacts',
  comcard: 'companies',
  cucard: 'customers',
} as const;

type Card = keyof typeof cardPaths;

const isCard = (area: string): area is Card => Object.hasOwn(cardPaths, area);

const cardPath = (area: Card, cards: Cards): string => `/${cardPaths[area]}/detail/${cards[area]}`;

/** More pages than a person would open; a manifest may name thousands. */
const mostMenuPages = 12;

/** The pages that a widget adds to the left menu, to the statistics or to the settings. */
function menuPaths({ code, manifest }: InstalledWidget): readonly string[] {
  return entriesOf(at(manifest, 'left_menu')).flatMap(([item, block]) => {
    const subs = entriesOf(at(block, 'submenu')).map(([key]) => key);
    if (item === 'stats' || item === 'settings')
      return subs.map((sub) => `/${item}/widget_page/${code}/${sub}/`);
    if (at(block, 'title') === undefined) return [];
    const own = `/widget_page/${code}/${item}/`;
    return subs.length > 0 ? subs.map((sub) => `${own}${sub}/`) : [own];
  });
}

/** A page on which nothing lives but widgets that live everywhere. */
const plainPage: PagePlan = { path: '/stats/', effects: [] };

type Made = PagePlan | readonly PagePlan[] | { readonly not: string };

const notServed = {
  not: say({
    en: 'the sandbox does not have this place yet',
    ru: 'в песочнице такого места пока нет',
  }),
} as const;

/** How each location is visited. */
function planOf(
  area: Location,
  widget: InstalledWidget,
  cards: Cards,
  all: readonly string[],
): Made {
  if (isCard(area)) return { path: cardPath(area, cards), effects: [panel] };
  switch (area) {
    case 'llist':
      return { path: '/leads/list/', effects: [panel, selectedRows] };
    case 'clist':
      return { path: '/contacts/list/contacts/', effects: [panel, selectedPeople] };
    case 'culist':
      return { path: '/customers/list/', effects: [panel, selectedRows] };
    case 'tlist':
      return { path: '/todo/list/', effects: [panel, selectedRows] };
    case 'settings':
      return { path: '/settings/widgets/', effects: [settingsDialog], isNew: true };
    case 'advanced_settings':
      return { path: `/settings/advanced/${widget.code}/`, effects: [advancedSettings] };
    case 'digital_pipeline':
      return { path: '/settings/pipeline/leads/', effects: [dpSettings] };
    case 'lead_sources':
      return { path: '/settings/pipeline/leads/', effects: [source] };
    case 'salesbot_designer':
      return { path: '/settings/communications/', effects: [salesbot] };
    case 'catalogs':
      return {
        path: `/catalogs/${cards.catalog}/`,
        effects: [catalogElement],
        catalog: cards.catalog,
      };
    case 'everywhere':
      return all.includes('lcard')
        ? plainPage
        : [{ path: cardPath('lcard', cards), effects: [panel] }, plainPage];
    case 'card_sdk': {
      const card = all.find(isCard) ?? 'lcard';
      return { path: cardPath(card, cards), effects: [cardTab] };
    }
    case 'widget_page': {
      const paths = menuPaths(widget).slice(0, mostMenuPages);
      return paths.length > 0
        ? paths.map((path) => ({ path, effects: [menuPage] }))
        : {
            not: say({
              en: 'the manifest has no block left_menu with a title, so there is no page to open',
              ru: 'в манифесте нет блока left_menu с title, поэтому открывать нечего',
            }),
          };
    }
    default:
      return notServed;
  }
}

const isLocation = (name: string): name is Location => locations.some((known) => known === name);

const withoutSuffix = (location: string): string => location.replace(/-[01]$/, '');

/** The places in which a widget is tried: every location of its manifest, and each page of it. */
export function planAreas(widget: InstalledWidget, cards: Cards, only: readonly string[]): Plan {
  const named = [
    ...listOf(at(widget.manifest, 'locations')),
    // Some manifests have them in the wrong place; accounts have such widgets all the same.
    ...listOf(at(widget.manifest, 'widget', 'locations')),
  ].map(textOf);
  const all = [...new Set(named.filter(Boolean).map(withoutSuffix))];
  const areas: AreaPlan[] = [];
  const skipped: { location: string; reason: string }[] = [];
  for (const name of all) {
    if (only.length > 0 && !only.includes(name)) continue;
    const made = isLocation(name)
      ? planOf(name, widget, cards, all)
      : { not: say({ en: 'the CRM knows no such location', ru: 'CRM не знает такого места' }) };
    if ('not' in made) skipped.push({ location: name, reason: made.not });
    else if (isLocation(name))
      for (const page of [made].flat()) areas.push({ area: name, ...page });
  }
  if (only.length === 0 && areas.length > 0 && isInitOnce(widget) && !all.includes('everywhere'))
    areas.push({ area: 'init_once', ...plainPage });
  // Saved settings are made up, and the dialog may switch the widget off: what comes after would suffer.
  const last = (plan: AreaPlan): number => (plan.area === 'settings' ? 1 : 0);
  return { areas: areas.sort((a, b) => last(a) - last(b)), skipped };
}
