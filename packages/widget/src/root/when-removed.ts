/**
 * Calls back once when an element is no longer in its document.
 *
 * An element that is moved by one piece of synchronous code stays: mutations are reported after
 * it. One that was not in the document yet is waited for, as the CRM fills a dialog before it
 * shows it.
 *
 * @returns a function that stops watching
 */
export function whenRemoved(element: Element, callback: () => void): () => void {
  let wasThere = element.isConnected;
  const observer = new MutationObserver(() => {
    if (element.isConnected) wasThere = true;
    else if (wasThere) {
      observer.disconnect();
      callback();
    }
  });
  // The CRM wipes an ancestor as often as the element itself, and any ancestor at that.
  observer.observe(element.ownerDocument, { childList: true, subtree: true });
  return () => observer.disconnect();
}
