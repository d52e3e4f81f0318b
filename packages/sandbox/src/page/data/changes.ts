import type { PageCall, PageChange } from '../../page-shapes/page-state.ts';
import { withoutHarm } from '../host/without-harm.ts';

/** Tells what changes on the server while the page is open. */
export interface Changes {
  /** Calls back after every change until the returned function is called. */
  subscribe(listener: (change: PageChange) => void): () => void;
  /** Calls back when somebody calls this user. */
  onCall(listener: (call: PageCall) => void): void;
}

/** Listens to the server. A lost connection is taken up again by the browser itself. */
export function listenToChanges(url: string): Changes {
  const listeners = new Set<(change: PageChange) => void>();
  const source = new EventSource(url);
  source.addEventListener('change', (event: MessageEvent<string>) => {
    const change: PageChange = JSON.parse(event.data);
    // Widgets listen, too: none of them may keep a change from the others.
    for (const listener of [...listeners]) withoutHarm(() => listener(change));
  });
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onCall(listener) {
      source.addEventListener('call', (event: MessageEvent<string>) => {
        const call: PageCall = JSON.parse(event.data);
        listener(call);
      });
    },
  };
}
