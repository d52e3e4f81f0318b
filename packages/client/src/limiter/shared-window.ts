import { isRecord } from '../json.ts';
import type { ChangeWindow } from './budget.ts';
import { emptyWindow, type Window } from './window.ts';

const store = 'windows';

/**
 * One window for all tabs and widgets of an account: every change is one transaction of IndexedDB.
 * Where storage is blocked, or outside of a browser, the window is this process's alone.
 *
 * A lock over localStorage is not exact: what one process writes there, others read late.
 */
export function createSharedWindow(account: string): ChangeWindow {
  let own = emptyWindow;
  let opening: Promise<IDBDatabase | undefined> | undefined;

  return async (how) => {
    opening ??= open();
    const db = await opening;
    if (db) {
      try {
        return await transact(db, account, how);
      } catch {
        // A storage that failed once is not asked again.
        opening = Promise.resolve(undefined);
      }
    }
    const { window, result } = how(own);
    own = window;
    return result;
  };
}

/** The database; undefined where there is none or where it is blocked. */
function open(): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    const giveUp = (): void => resolve(undefined);
    try {
      const request = indexedDB.open('amokit-budget', 1);
      request.onupgradeneeded = () => request.result.createObjectStore(store);
      request.onerror = giveUp;
      request.onsuccess = () => {
        // Another version of us, or a person who clears the data of the site, goes first.
        request.result.onversionchange = () => request.result.close();
        resolve(request.result);
      };
    } catch {
      // Also where nothing is called indexedDB.
      giveUp();
    }
  });
}

function transact<Result>(
  db: IDBDatabase,
  key: string,
  how: (window: Window) => { readonly window: Window; readonly result: Result },
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(store, 'readwrite', { durability: 'relaxed' });
    const windows = transaction.objectStore(store);
    const reading = windows.get(key);
    reading.onsuccess = () => {
      const { window, result } = how(isWindow(reading.result) ? reading.result : emptyWindow);
      windows.put(window, key);
      transaction.oncomplete = () => resolve(result);
    };
    transaction.onabort = () => reject(transaction.error);
  });
}

function isWindow(value: unknown): value is Window {
  return isRecord(value) && Array.isArray(value.slots) && typeof value.pausedUntil === 'number';
}
