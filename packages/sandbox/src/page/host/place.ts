import type { CurrentCard } from './app/current-card.ts';
import type { CurrentList } from './app/current-list.ts';

/** A page of the CRM as widgets see it: one visit of it. */
export interface Place {
  /** `self.system().area`: the short location name (`lcard`); an empty string where there is none. */
  readonly area: string;
  /** `APP.getWidgetsArea()`: the page code (`leads_card`). */
  readonly pageCode: string;
  /** `APP.getBaseEntity()`: `leads`, `contacts`, … */
  readonly entity: string;
  /** Where the blocks of widgets go; null where there is no right panel. */
  readonly panel: HTMLElement | null;
  /** The root of the page, `APP.data.current_view.$el`; unset in cards. */
  readonly view: HTMLElement | null;
  readonly card: CurrentCard | null;
  readonly list: CurrentList | null;
  /** Only this widget runs here: its own page in the settings or in the left menu. */
  readonly only?: string;
}

/** The place before any page is shown. */
export const nowhere: Place = {
  area: '',
  pageCode: '',
  entity: '',
  panel: null,
  view: null,
  card: null,
  list: null,
};
