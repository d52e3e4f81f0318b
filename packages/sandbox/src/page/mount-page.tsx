import { type ComponentChildren, render } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { App } from './app.tsx';
import { type PageContext, PageProvider } from './page-context.ts';

/** A page that breaks again at once is not drawn over and over. */
const pause = 1000;

/**
 * Draws the page into its root, and again where a widget has removed or changed so much of it that it
 * could not go on.
 */
export function mountPage(page: PageContext, root: HTMLElement): void {
  let drawnAt = 0;
  let isWaiting = false;

  const observer = new MutationObserver(() => {
    if (!isWhole()) again('a widget has removed the frame of the page');
  });

  const draw = (): void => {
    drawnAt = Date.now();
    render(
      <PageProvider value={page}>
        <Boundary failed={(error) => again(error)}>
          <App />
        </Boundary>
      </PageProvider>,
      root,
    );
    for (const node of [document.documentElement, document.body, root, root.firstElementChild])
      if (node) observer.observe(node, { childList: true });
  };

  const again = (reason: unknown): void => {
    if (isWaiting) return;
    isWaiting = true;
    // In the CRM it would stay as it is, until the person loads it again.
    page.journal.error('', 'page', reason);
    page.journal.note('', 'The page is drawn anew');
    const wait = Math.max(0, drawnAt + pause - Date.now());
    setTimeout(() => {
      isWaiting = false;
      observer.disconnect();
      try {
        render(null, root);
      } catch (error) {
        page.journal.error('', 'page', error);
      }
      root.replaceChildren();
      bodyOfPage().append(root);
      draw();
    }, wait);
  };

  const isWhole = (): boolean =>
    root.isConnected && root.querySelector(':scope > .page > #page_holder') !== null;

  draw();
}

/** The body, also where a widget has removed it. */
function bodyOfPage(): HTMLElement {
  if (!document.body) document.documentElement.append(document.createElement('body'));
  return document.body;
}

interface BoundaryProps {
  failed(error: unknown): void;
  readonly children: ComponentChildren;
}

function Boundary({ failed, children }: BoundaryProps) {
  const [error] = useErrorBoundary(failed);
  return error === undefined ? children : null;
}
