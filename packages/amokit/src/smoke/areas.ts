import { type Location, locations } from '@amokit/contract';
import { say } from '../say.ts';
import {
  advancedSettings,
  cardTab,
  dpSettings,
  menuPage,
  panel,
  salesbot,
  selectedRows,
  source,
} from './effects/index.ts';
import { settingsDialog } from './effects/settings-dialog.ts';
import type { Cards, InstalledWidget } from './installed-widget.ts';
import { at, entriesOf, listOf, textOf } from './value.ts';
import type { Effect } from './visit.ts';

/** An area to be visited: where it is, and what is looked at there. */
export interface AreaPlan {
  readonly area: Location;
  readonly path: string;
  readonly effects: readonly Effect[];
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

/** The first page that a widget adds to the left menu, to the statistics or to the settings. */
function menuPath({ code, manifest }: InstalledWidget): string | undefined {
  for (const [item, block] of entriesOf(at(manifest, 'left_menu'))) {
    const [sub] = entriesOf(at(block, 'submenu')).map(([key]) => key);
    if (item === 'stats' || item === 'settings') {
      if (sub) return `/${item}/widget_page/${code}/${sub}/`;
    } else if (at(block, 'title') !== undefined) {
      return `/widget_page/${code}/${item}/${sub ? `${sub}/` : ''}`;
    }
  }
  return undefined;
}

type Made =
  | { readonly path: string; readonly effects: readonly Effect[] }
  | { readonly not: string };

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
      return { path: '/contacts/list/contacts/', effects: [panel, selectedRows] };
    case 'culist':
      return { path: '/customers/list/', effects: [panel, selectedRows] };
    case 'tlist':
      return { path: '/todo/list/', effects: [panel, selectedRows] };
    case 'settings':
      return { path: '/settings/widgets/', effects: [settingsDialog] };
    case 'advanced_settings':
      return { path: `/settings/advanced/${widget.code}/`, effects: [advancedSettings] };
    case 'digital_pipeline':
      return { path: '/settings/pipeline/leads/', effects: [dpSettings] };
    case 'lead_sources':
      return { path: '/settings/pipeline/leads/', effects: [source] };
    case 'salesbot_designer':
      return { path: '/settings/communications/', effects: [salesbot] };
    case 'catalogs':
      return { path: '/catalogs/', effects: [] };
    case 'everywhere':
      return { path: cardPath('lcard', cards), effects: [panel] };
    case 'card_sdk': {
      const card = all.find(isCard) ?? 'lcard';
      return { path: cardPath(card, cards), effects: [cardTab] };
    }
    case 'widget_page': {
      const path = menuPath(widget);
      return path
        ? { path, effects: [menuPage] }
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

/** The places in which a widget is tried: each location of its manifest once. */
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
    else if (isLocation(name)) areas.push({ area: name, ...made });
  }
  // Saved settings are made up, and the dialog may switch the widget off: what comes after would suffer.
  const last = (plan: AreaPlan): number => (plan.area === 'settings' ? 1 : 0);
  return { areas: areas.sort((a, b) => last(a) - last(b)), skipped };
}
