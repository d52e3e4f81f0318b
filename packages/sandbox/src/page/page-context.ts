import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { PageState } from '../page-shapes/page-state.ts';
import type { Changes } from './data/changes.ts';
import type { Notifications } from './host/app/notifications.ts';
import type { HostContext } from './host/context.ts';
import type { Host } from './host/host.ts';
import type { Journal } from './host/journal.ts';
import type { ModalConstructor } from './host/modal/modal.ts';
import type { Vendor } from './host/vendor.ts';
import type { Router } from './navigation/router.ts';
import type { Store } from './state/store.ts';
import { useStore } from './state/use-store.ts';
import { createTranslate, type Translate } from './texts/translate.ts';

/** Everything that the components of the page share. */
export interface PageContext {
  readonly state: Store<PageState>;
  readonly vendor: Vendor;
  readonly host: Host;
  readonly hostContext: HostContext;
  readonly journal: Journal;
  readonly notifications: Notifications;
  readonly changes: Changes;
  readonly router: Router;
  readonly Modal: ModalConstructor;
}

const Context = createContext<PageContext | null>(null);

export const PageProvider = Context.Provider;

/** The page's parts; only inside `<PageProvider>`. */
export function usePage(): PageContext {
  const page = useContext(Context);
  if (!page) throw new Error('usePage() outside of <PageProvider>');
  return page;
}

/** The account, the user and the widgets, as they are now. */
export const usePageState = (): PageState => useStore(usePage().state);

/** The texts in the user's language. */
export function useTexts(): Translate {
  const { language } = usePageState();
  return useMemo(() => createTranslate(language), [language]);
}
