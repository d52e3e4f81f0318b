/** The browser's own storage, before widgets can put another in its place; it may be closed to us. */
const storage = ((): Storage | null => {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
})();

/** What this browser has kept from an earlier visit; null for nothing. */
export function readKept(key: string): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** Keeps a text for later visits, where the browser lets us. */
export function keep(key: string, value: string): void {
  try {
    storage?.setItem(key, value);
  } catch {
    // It is full or closed: the page does without.
  }
}
