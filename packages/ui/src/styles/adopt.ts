import type { ColorScheme } from './color-scheme.ts';
import { currentColorScheme, watchColorScheme } from './color-scheme.ts';
import { themeCss } from './theme.css.ts';

/** One sheet for each CSS text, shared by all roots: there are as many as components in use. */
const sheets = new Map<string, CSSStyleSheet>();

let theme: CSSStyleSheet | undefined;
let users = 0;
let unwatch = () => {};

let painted: ColorScheme | undefined;

function paint(): void {
  const scheme = currentColorScheme();
  if (scheme !== painted) theme?.replaceSync(themeCss(scheme));
  painted = scheme;
}

function sheetOf(css: string): CSSStyleSheet {
  let sheet = sheets.get(css);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  return sheet;
}

/** False of an element that is in no root yet. */
function dress(element: Element, css: string): boolean {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot || root instanceof Document)) return false;
  const sheet = sheetOf(css);
  const present = root.adoptedStyleSheets;
  if (theme && !present.includes(sheet)) {
    root.adoptedStyleSheets = [theme, sheet, ...present.filter((other) => other !== theme)];
  }
  return true;
}

/**
 * Gives the root of an element, a shadow root or the document, the theme and a component's CSS,
 * each once. They stay with the root: a dialog that opens again needs no new styles.
 *
 * The theme comes first, then components, then what the root had, so that the root's own rules
 * can change a component.
 *
 * @returns a function to call when the element goes; the page's colours are watched until the
 *   last one went
 */
export function adopt(element: Element, css: string): () => void {
  theme ??= new CSSStyleSheet();
  if (users === 0) {
    paint();
    unwatch = watchColorScheme(paint);
  }
  users += 1;
  // A tree that was drawn into nothing yet gets them when it stands somewhere.
  if (!dress(element, css)) requestAnimationFrame(() => dress(element, css));
  return () => {
    users -= 1;
    if (users === 0) unwatch();
  };
}
