/**
 * Calls back once when an element is no longer in its document.
 *
 * An element that is moved within one task stays: mutations are reported after the task.
 *
 * @returns a function that stops watching
 */
export function whenRemoved(element: Element, callback: () => void): () => void {
  const observer = new MutationObserver(() => {
    if (element.isConnected) return;
    observer.disconnect();
    callback();
  });
  // The CRM wipes an ancestor as often as the element itself, and any ancestor at that.
  observer.observe(element.ownerDocument, { childList: true, subtree: true });
  return () => observer.disconnect();
}
