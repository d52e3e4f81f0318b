import type { ColorScheme } from './color-scheme.ts';
import { currentColorScheme, watchColorScheme } from './color-scheme.ts';
import { themeCss } from './theme.css.ts';

/** The sheets of one document: no other document takes them. */
interface Sheets {
  readonly theme: CSSStyleSheet;
  /** One for each CSS text, shared by all roots: there are as many as components in use. */
  readonly byCss: Map<string, CSSStyleSheet>;
  painted?: ColorScheme;
  users: number;
}

type Root = Document | ShadowRoot;

const all = new WeakMap<Document, Sheets>();
/** Those of documents that have components now. */
const used = new Set<Sheets>();
let unwatch = () => {};

/** By what it can do: a frame has classes of its own. */
const isRoot = (node: Node): node is Root => 'adoptedStyleSheets' in node;

function paint(sheets: Sheets): void {
  const scheme = currentColorScheme();
  if (scheme !== sheets.painted) sheets.theme.replaceSync(themeCss(scheme));
  sheets.painted = scheme;
}

function sheetIn(document: Document): CSSStyleSheet {
  const Sheet = document.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
  return new Sheet();
}

function sheetsOf(document: Document): Sheets {
  const known = all.get(document);
  if (known) return known;
  const sheets: Sheets = { theme: sheetIn(document), byCss: new Map(), users: 0 };
  all.set(document, sheets);
  return sheets;
}

/** False of an element that is in no root yet. */
function dress(element: Element, css: string, { theme, byCss }: Sheets): boolean {
  const root = element.getRootNode();
  if (!isRoot(root)) return false;
  let sheet = byCss.get(css);
  if (!sheet) {
    sheet = sheetIn(element.ownerDocument);
    sheet.replaceSync(css);
    byCss.set(css, sheet);
  }
  const present = root.adoptedStyleSheets;
  if (!present.includes(sheet)) {
    root.adoptedStyleSheets = [theme, sheet, ...present.filter((other) => other !== theme)];
  }
  return true;
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
  const sheets = sheetsOf(element.ownerDocument);
  if (used.size === 0) unwatch = watchColorScheme(() => used.forEach(paint));
  if (sheets.users === 0) {
    used.add(sheets);
    paint(sheets);
  }
  sheets.users += 1;
  // A tree that was drawn into nothing yet gets them when it stands somewhere.
  if (!dress(element, css, sheets)) requestAnimationFrame(() => dress(element, css, sheets));
  return () => {
    sheets.users -= 1;
    if (sheets.users > 0) return;
    used.delete(sheets);
    if (used.size === 0) unwatch();
  };
}
