/**
 * Puts a text on the clipboard. Where the page has no access to it, as on plain http, the browser
 * copies what is selected.
 *
 * @param near an element in whose root a helper may stand for a moment
 * @returns whether it is there
 */
export async function copyText(text: string, near: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const helper = document.createElement('textarea');
    helper.value = text;
    helper.style.cssText = 'position:fixed;opacity:0';
    // In the same root and dialog, as only what is not inert can be selected.
    near.after(helper);
    helper.select();
    const done = document.execCommand('copy');
    helper.remove();
    return done;
  }
}
