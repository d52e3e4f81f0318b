import type { AnyTextHost } from './host/host.ts';

/**
 * Does something that has no place in the page of its own. Where it fails, the CRM's notification
 * centre says so, in the user's language; nothing is said to a person who left meanwhile.
 */
export async function runTask(host: AnyTextHost, work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (host.signal.aborted) return;
    await reportFailure(host, error);
  }
}

/** Tells the person that something of the widget failed. */
export async function reportFailure(host: AnyTextHost, error: unknown): Promise<void> {
  console.trace(error);
  let text = 'The action could not be completed. Please try again.';
  try {
    // In a file of their own, as most work goes well; where it does not come either, it is English.
    text = (await import('./task-texts.ts')).taskTexts[host.language] ?? text;
  } catch (missing) {
    console.trace(missing);
  }
  host.notifications.error({ header: host.t('widget.name'), text });
}
