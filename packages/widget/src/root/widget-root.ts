import type { HostBase } from '../host/host.ts';
import { baseCss } from './base.css.ts';
import { whenRemoved } from './when-removed.ts';

/** A piece of the page that belongs to the widget: an open shadow root and what keeps it apart. */
export interface WidgetRoot {
  /** The element in the CRM's own tree. */
  readonly element: HTMLElement;
  /** Where things are drawn: inherits nothing from the page. */
  readonly container: HTMLElement;
  /** Replaces the widget's own styles. */
  setStyles(css: string): void;
  close(): void;
}

const keyEvents = ['keydown', 'keyup', 'keypress'] as const;

/**
 * Opens a root at the end of `place`.
 *
 * The CRM's bare selectors do not reach into it, its own rules do not leave it, and keys typed in
 * it do not fire the CRM's hotkeys.
 *
 * @param onRemoved called when the CRM removed the element, as it does without telling anybody
 */
export function openRoot(
  place: Element,
  { theme, language }: Pick<HostBase, 'language' | 'theme'>,
  onRemoved: () => void,
): WidgetRoot {
  const element = document.createElement('div');
  const shadow = element.attachShadow({ mode: 'open' });
  const base = new CSSStyleSheet();
  base.replaceSync(baseCss);
  const own = new CSSStyleSheet();
  shadow.adoptedStyleSheets = [base, own];

  const container = document.createElement('div');
  container.className = 'amo-root';
  // For screen readers and hyphenation; the page's own `lang` is not always the user's.
  container.lang = language;
  const stop = (event: Event) => {
    // Events of a light-DOM island pass through here too; those belong to the CRM's own controls.
    if (event.target instanceof Node && event.target.getRootNode() === shadow) {
      event.stopPropagation();
    }
  };
  for (const type of keyEvents) container.addEventListener(type, stop);

  const paint = () => {
    container.style.colorScheme = theme.current;
  };
  paint();
  const unsubscribe = theme.subscribe(paint);
  shadow.append(container);
  place.append(element);
  const unwatch = whenRemoved(element, onRemoved);
  return {
    element,
    container,
    setStyles: (css) => own.replaceSync(css),
    close() {
      unwatch();
      unsubscribe();
      element.remove();
      shadow.adoptedStyleSheets = [];
      container.remove();
    },
  };
}
