import type { ColorScheme } from './color-scheme.ts';
import { currentColorScheme, watchColorScheme } from './color-scheme.ts';
import { themeCss } from './theme.css.ts';

/** The sheets of one document: no other document takes them. */
interface Sheets {
  /** The theme, under no text, and one for each CSS text: as many as components in use. */
  readonly byCss: Map<string, CSSStyleSheet>;
  painted?: ColorScheme;
  users: number;
  unwatch: () => void;
}

const all = new WeakMap<Document, Sheets>();

/** By what it can do: a frame has classes of its own. */
const isRoot = (node: Node): node is Document | ShadowRoot => 'adoptedStyleSheets' in node;

function sheetOf({ byCss }: Sheets, document: Document, css: string): CSSStyleSheet {
  let sheet = byCss.get(css);
  if (!sheet) {
    const { CSSStyleSheet: Sheet } = document.defaultView ?? globalThis;
    sheet = new Sheet();
    sheet.replaceSync(css);
    byCss.set(css, sheet);
  }
  return sheet;
}

/** Outside of {@link adopt}, whose element it would keep alive. */
function watch(sheets: Sheets, theme: CSSStyleSheet): void {
  const paint = () => {
    const scheme = currentColorScheme();
    if (scheme !== sheets.painted) theme.replaceSync(themeCss(scheme));
    sheets.painted = scheme;
  };
  paint();
  sheets.unwatch = watchColorScheme(paint);
}

/**
 * Gives the root of an element, a shadow root or the document, the theme and a component's CSS,
 * each once. They stay with the root: a dialog that opens again needs no new styles.
 *
 * The theme comes first, then components, then what the root had, so that the root's own rules
 * can change a component. A tree may stand in the document of a frame; it has the colours of the
 * page that drew it.
 *
 * @returns a function to call when the element goes; the page's colours are watched until the
 *   last one went
 */
export function adopt(element: Element, css: string): () => void {
  const { ownerDocument } = element;
  const sheets: Sheets = all.get(ownerDocument) ?? {
    byCss: new Map(),
    users: 0,
    unwatch: () => {},
  };
  all.set(ownerDocument, sheets);
  const theme = sheetOf(sheets, ownerDocument, '');
  const sheet = sheetOf(sheets, ownerDocument, css);
  /** False of an element that is in no root yet. */
  const dress = () => {
    const root = element.getRootNode();
    if (!isRoot(root)) return false;
    const present = root.adoptedStyleSheets;
    if (!present.includes(sheet)) {
      root.adoptedStyleSheets = [theme, sheet, ...present.filter((other) => other !== theme)];
    }
    return true;
  };
  if (sheets.users === 0) watch(sheets, theme);
  sheets.users += 1;
  // A tree that was drawn into nothing yet gets them when it stands somewhere.
  if (!dress()) requestAnimationFrame(dress);
  return () => {
    sheets.users -= 1;
    if (sheets.users === 0) sheets.unwatch();
  };
}
