import { createClient, session, unsorted } from '@amokit/client';
import type { WidgetHost } from './host.ts';
import { newOnes } from './new-ones.ts';

const crm = createClient({ auth: session(), services: { unsorted } });

/** Milliseconds between two looks. */
const pause = 30_000;

/** Tells of incoming leads that came since the last look. */
export function watch(host: WidgetHost): void {
  // Of ten open tabs one asks the CRM: the one that holds the lock. When it is closed, the lock
  // goes on to another. Without locks, as on a page that is no https, each tab asks for itself.
  const locks: LockManager | undefined = navigator.locks;
  if (!locks) {
    lookAgainAndAgain(host);
    return;
  }
  locks
    .request('amokit-new-requests', { signal: host.signal }, () => lookAgainAndAgain(host))
    .catch((error: unknown) => {
      if (!host.signal.aborted) throw error;
    });
}

/** Ends with the signal. */
function lookAgainAndAgain(host: WidgetHost): Promise<void> {
  const { notifications, signal, t } = host;
  let since = Math.floor(Date.now() / 1000);
  const look = async () => {
    const { items } = await crm.unsorted.list(
      { order: { created_at: 'desc' }, limit: 20 },
      // What the person waits for goes first; when the CRM is busy, this look can wait.
      { signal, priority: 'background' },
    );
    const { fresh, newest } = newOnes(items, since);
    since = newest;
    const [first, ...others] = fresh;
    if (!first) return;
    const from = first.source_name ?? t('request.somewhere');
    notifications.message({
      header: t('request.new'),
      text: others.length > 0 ? t('request.more', { from, count: others.length }) : from,
    });
  };
  return new Promise((resolve) => {
    // A look that fails is not worth a message: the next one comes soon.
    const timer = setInterval(() => look().catch(() => {}), pause);
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      resolve();
    });
  });
}
