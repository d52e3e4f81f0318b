const keyOf = (button: string): string => `website_button_${button}_visitor`;

/** The visitor of this browser: the same one as at the last visit, where the browser remembers. */
export function visitorOf(button: string): string {
  const fresh = randomText();
  try {
    const known = localStorage.getItem(keyOf(button));
    if (known) return known;
    localStorage.setItem(keyOf(button), fresh);
  } catch {
    // Storage is blocked: the conversation lasts as long as the page.
  }
  return fresh;
}

/** Not `randomUUID`, which pages without https do not have. */
const randomText = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
