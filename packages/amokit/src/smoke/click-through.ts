import { settle, type Visit } from './visit.ts';

/** More than a person would try; a calendar with a thousand days must not take all day. */
const mostClicks = 60;

/**
 * Clicks every control that the widget has added to the page, and those that come up by it, until
 * there is nothing new: buttons, links, boxes, and whatever it listens to clicks on. The page stays
 * where it is, whatever the click would lead to.
 *
 * @returns how many were clicked
 */
export async function clickThrough(visit: Visit): Promise<number> {
  const { page, network } = visit;
  network.stay();
  let clicked = 0;
  for (let round = 0; round < 4 && clicked < mostClicks; round += 1) {
    const now = await page.evaluate(clickNew, {
      most: mostClicks - clicked,
      code: visit.widget.code,
    });
    clicked += now;
    if (now === 0) break;
    await settle(visit, 1, 500);
  }
  // What the last click asked for may still be on its way.
  if (clicked > 0) await settle(visit);
  return clicked;
}

/** Runs in the page; knows nothing of what stands around it. */
async function clickNew({ most, code }: { most: number; code: string }): Promise<number> {
  const mark = 'data-smoke-clicked';
  const controls =
    'button, a[href], [role=button], [onclick], input[type=button], input[type=submit], input[type=checkbox], input[type=radio], .button-input, .control--select--button';
  // What the page itself listens to, on elements that it makes without Preact.
  const notTheirs =
    '[data-page-own], .modal-body__close, .js-modal-close, .button-cancel, .js-widget-caption-block, .js-widget-save, .js-widget-install, .js-widget-uninstall, iframe *';

  const jquery: unknown = Reflect.get(window, 'jQuery');
  const data: unknown = jquery instanceof Object ? Reflect.get(jquery, '_data') : undefined;
  const handlersOf = (element: Element): readonly unknown[] => {
    const events: unknown =
      typeof data === 'function' ? Reflect.apply(data, jquery, [element, 'events']) : undefined;
    const click: unknown = events instanceof Object ? Reflect.get(events, 'click') : undefined;
    return Array.isArray(click) ? click : [];
  };
  const listened = new Set<Element>();
  const own = (element: Element): boolean =>
    !element.matches(notTheirs) && element.closest('head, script, style') === null;
  const listen = (scope: Element | Document, element: Element | null): void => {
    for (const handler of element ? handlersOf(element) : handlersOf(document.documentElement)) {
      const selector: unknown = handler instanceof Object ? Reflect.get(handler, 'selector') : '';
      if (typeof selector === 'string' && selector !== '') {
        try {
          for (const found of scope.querySelectorAll(selector)) if (own(found)) listened.add(found);
        } catch {
          // jQuery has selectors of its own, which the browser does not know.
        }
      } else if (element && own(element)) listened.add(element);
    }
  };
  for (const element of document.body.querySelectorAll('*')) listen(element, element);

  const inside = (root: Document | ShadowRoot): readonly Element[] =>
    [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? [...shadowRoot.querySelectorAll(controls), ...inside(shadowRoot)] : [],
    );
  const theirs = [...document.querySelectorAll(controls), ...inside(document)].filter(own);
  const all = [...new Set([...theirs, ...listened])].filter(
    (element) =>
      !element.hasAttribute(mark) &&
      !(element instanceof HTMLButtonElement && element.disabled) &&
      // The page's tile and menu items of this widget are not the widget's.
      !element.closest(`.widget-card[data-code="${code}"], .error-drawer, .drawer`),
  );
  let count = 0;
  for (const element of all) {
    if (count >= most) break;
    if (!element.isConnected || !(element instanceof HTMLElement)) continue;
    element.setAttribute(mark, '');
    element.click();
    count += 1;
    // Handlers of one click end before the next: a person is never quicker.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return count;
}
