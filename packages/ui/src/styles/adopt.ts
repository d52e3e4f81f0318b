import { currentColorScheme, watchColorScheme } from './color-scheme.ts';
import { themeCss } from './theme.css.ts';

/** The sheets of one document: no other document takes them. */
interface Sheets {
  /** One for each CSS text: as many as components in use. */
  readonly byCss: Map<string, CSSStyleSheet>;
  readonly theme: CSSStyleSheet;
  users: number;
  unwatch?: () => void;
}

const all = new WeakMap<Document, Sheets>();

/** By what it can do: a frame has classes of its own. */
const isRoot = (node: Node): node is Document | ShadowRoot => 'adoptedStyleSheets' in node;

const newSheet = ({ defaultView }: Document): CSSStyleSheet =>
  new (defaultView ?? globalThis).CSSStyleSheet();

/** Outside of {@link adopt}, whose element it would keep alive. */
function watch(sheets: Sheets): void {
  const paint = () => sheets.theme.replaceSync(themeCss(currentColorScheme()));
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
  const { ownerDocument: document } = element;
  const sheets: Sheets = all.get(document) ?? {
    byCss: new Map(),
    theme: newSheet(document),
    users: 0,
  };
  all.set(document, sheets);
  const { byCss, theme } = sheets;
  const sheet = byCss.get(css) ?? newSheet(document);
  if (!byCss.has(css)) sheet.replaceSync(css);
  byCss.set(css, sheet);
  /** False of an element that is in no root yet. */
  const dress = () => {
    const root = element.getRootNode();
    if (!isRoot(root)) return false;
    const present = root.adoptedStyleSheets;
    if (!present.includes(sheet))
      root.adoptedStyleSheets = [theme, sheet, ...present.filter((other) => other !== theme)];
    return true;
  };
  if (sheets.users === 0) watch(sheets);
  sheets.users += 1;
  // A tree that was drawn into nothing yet gets them when it stands somewhere.
  if (!dress()) requestAnimationFrame(dress);
  return () => {
    sheets.users -= 1;
    if (sheets.users === 0) sheets.unwatch?.();
  };
}
