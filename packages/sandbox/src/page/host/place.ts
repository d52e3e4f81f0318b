import type { CurrentCard } from './app/current-card.ts';
import type { CurrentList } from './app/current-list.ts';

/** A page of the CRM as widgets see it: one visit of it. */
export interface Place {
  /** `self.system().area`: the short location name (`lcard`); an empty string where there is none. */
  readonly area: string;
  /** The location of the manifest where it has another name than the area: `advanced_settings`. */
  readonly location?: string;
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
  /** A page of this widget's own: others run here only if they live everywhere. */
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
