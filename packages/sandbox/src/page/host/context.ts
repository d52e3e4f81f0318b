import type { PageState, PageWidget } from '../../page-shapes/page-state.ts';
import type { Store } from '../state/store.ts';
import type { Notifications } from './app/notifications.ts';
import type { Journal } from './journal.ts';
import type { Place } from './place.ts';
import type { SubscribeChanges } from './socket-channels.ts';
import type { Templates } from './templates.ts';
import type { Vendor } from './vendor.ts';
import type { WidgetLibraries } from './widget-libraries.ts';

/** What the pieces of the host share. */
export interface HostContext {
  readonly vendor: Vendor;
  readonly templates: Templates;
  /** What has to be there before a widget is loaded. */
  readonly libraries: Pick<WidgetLibraries, 'ready'>;
  readonly journal: Journal;
  /** The account, the user and the widgets; replaced when one of them changes. */
  readonly state: Store<PageState>;
  readonly place: () => Place;
  readonly notifications: Pick<Notifications, 'api' | 'subscribe'>;
  /** What changes on the server while the page is open. */
  readonly subscribe: SubscribeChanges;
}

/** The widget's newest record: its settings may have changed since it was built. */
export const newest = (context: HostContext, widget: PageWidget): PageWidget =>
  context.state.get().widgets.find(({ code }) => code === widget.code) ?? widget;
