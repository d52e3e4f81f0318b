/**
 * The sandbox's page: loads the CRM's libraries, builds the host of the widgets, draws the pages.
 */
import './styles/index.css';
import { fetchPage } from './data/ajax.ts';
import { listenToChanges } from './data/changes.ts';
import type {} from './globals.ts';
import { answerAsAccount } from './host/account-host.ts';
import { announceCall } from './host/app/announce-call.ts';
import { createAppGlobal } from './host/app/app-global.ts';
import { setGuardedGlobal } from './host/app/guarded-global.ts';
import { createNotifications } from './host/app/notifications.ts';
import { startControls } from './host/controls/control-behaviour.ts';
import { defineModules } from './host/define-modules.ts';
import { createHost } from './host/host.ts';
import { createJournal } from './host/journal.ts';
import { createTemplates } from './host/templates.ts';
import { loadVendor } from './host/vendor.ts';
import { ownerOf, watchErrors } from './host/watch-errors.ts';
import { watchRequests } from './host/watch-requests.ts';
import { takeWatcher, watchHost } from './host/watcher.ts';
import { createWidgetLibraries } from './host/widget-libraries.ts';
import { showFailedStart } from './layout/failed-start.tsx';
import { mountPage } from './mount-page.tsx';
import { firstData } from './navigation/first-data.ts';
import { createRouter } from './navigation/router.ts';
import { parseRoute } from './navigation/routes.ts';
import type { PageContext } from './page-context.ts';
import { askEarly } from './state/early-answers.ts';
import { createStore } from './state/store.ts';
import { createTranslate } from './texts/translate.ts';

const vendorBase = '/page/vendor';

// On their way while the libraries are loaded: who the page is for, and what it shows first.
askEarly('/ajax/page');
const first = firstData(parseRoute(location.pathname));
if (first) askEarly(first);

async function start(): Promise<PageContext> {
  // require.js stands before this script in index.html, deferred like it, so it is there already.
  const [initial, vendor] = await Promise.all([fetchPage(), loadVendor(vendorBase)]);
  const state = createStore(initial);
  const root = document.documentElement;
  root.lang = initial.language;
  root.dataset.colorScheme = initial.theme;

  const watcher = takeWatcher();
  const journal = createJournal(watcher?.entry);
  watchErrors(journal, () => state.get().widgets);
  watchRequests(journal, () => state.get().widgets);
  answerAsAccount(vendor.$, () => ({
    brand: state.get().brand,
    subdomain: state.get().account.subdomain,
  }));
  const restartControls = startControls(vendor.$);
  const libraries = createWidgetLibraries(vendorBase);
  const templates = createTemplates(vendor, libraries.twig);
  const changes = listenToChanges('/ajax/changes');
  const notifications = createNotifications(vendor.$);
  const parts = {
    vendor,
    templates,
    libraries,
    journal,
    state,
    notifications,
    subscribe: changes.subscribe,
  };
  const host = watchHost(createHost(parts), watcher);
  const hostContext = { ...parts, place: host.place };
  changes.onCall((call) =>
    announceCall(notifications, call, createTranslate(state.get().language)),
  );
  const router = createRouter(host.leave);
  const { Modal } = defineModules(vendor, () => {
    const t = createTranslate(state.get().language);
    return {
      success: t('modal.success'),
      error: t('modal.error'),
      question: t('modal.question'),
      accept: t('modal.accept'),
      decline: t('modal.decline'),
    };
  });
  const app = createAppGlobal({
    context: hostContext,
    host,
    notifications,
    navigate: router.navigate,
  });
  const refused = (error: Error) =>
    journal.error(ownerOf(state.get().widgets, error.stack ?? ''), 'window', error);
  setGuardedGlobal('APP', app, refused);
  setGuardedGlobal('AMOCRM', app, refused);
  router.route.subscribe(() => {
    if (restartControls())
      journal.note('', 'A widget took handlers off the document: those of the page are back');
  });
  // A widget that was saved elsewhere, or built anew, is another widget from the next page on.
  changes.subscribe(async ({ entity }) => {
    if (entity === 'widgets') state.set(await fetchPage());
    // Another person sits here now, or wants it in another language.
    if (entity === 'page') location.reload();
  });
  return { state, vendor, host, hostContext, journal, notifications, changes, router, Modal };
}

const root = document.getElementById('page_root');
if (!root) throw new Error('index.html has no #page_root');

try {
  mountPage(await start(), root);
} catch (error) {
  showFailedStart(root, error);
  throw error;
}
