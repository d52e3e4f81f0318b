import type { ChildNode, CssSyntaxError, Root } from 'postcss';
import { maxBrackets, tooDeep } from '../nesting.ts';
import { say } from '../say.ts';
import type { Position } from '../user-error.ts';
import { cssParser, cssSelectorParser } from './css-parsers.ts';
import type { Finding, Rule } from './rule.ts';
import { isSystemFile } from './rules/zip/text-files.ts';
import { decode, type Widget } from './widget.ts';

/** A style file of the widget, parsed once for all rules. */
export interface StyleSheet {
  readonly file: string;
  readonly root: Root | undefined;
  readonly error: { readonly message: string; readonly position: Position } | undefined;
}

const isSyntaxError = (error: unknown): error is CssSyntaxError =>
  error instanceof Error && error.name === 'CssSyntaxError';

const startOf = ({ source }: ChildNode): Position => ({
  line: source?.start?.line ?? 1,
  column: source?.start?.column ?? 1,
});

/** What a parser of styles lets pass and the rules could not walk through. */
function unreadable(root: Root): StyleSheet['error'] {
  const queue: { readonly node: ChildNode; readonly depth: number }[] = root.nodes.map((node) => ({
    node,
    depth: 1,
  }));
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { node, depth } = next;
    if (depth > maxBrackets) return { message: say(tooDeep), position: startOf(node) };
    if (node.type === 'rule') {
      try {
        cssSelectorParser()().astSync(node.selector, { lossless: false });
      } catch {
        const selector = node.selector.slice(0, 40);
        const message = say({
          en: `the selector "${selector}" is wrong`,
          ru: `неверный селектор «${selector}»`,
        });
        return { message, position: startOf(node) };
      }
    }
    if ('nodes' in node) {
      for (const child of node.nodes ?? []) queue.push({ node: child, depth: depth + 1 });
    }
  }
  return undefined;
}

function parse(file: string, text: string): StyleSheet {
  try {
    const root = cssParser().parse(text);
    const error = unreadable(root);
    return { file, root: error ? undefined : root, error };
  } catch (error) {
    if (!isSyntaxError(error)) throw error;
    const position = { line: error.line ?? 1, column: error.column ?? 1 };
    return { file, root: undefined, error: { message: error.reason, position } };
  }
}

const cache = new WeakMap<Widget, readonly StyleSheet[]>();

/** The style files of a widget. */
export function styleSheetsOf(widget: Widget): readonly StyleSheet[] {
  const known = cache.get(widget);
  if (known) return known;
  const sheets = [...widget.files]
    .filter(([file]) => file.endsWith('.css') && !isSystemFile(file))
    .map(([file, bytes]) => parse(file, decode(bytes).replace(/^\uFEFF/, '')));
  cache.set(widget, sheets);
  return sheets;
}

/** What a rule found in a style file. */
export interface StyleFinding {
  readonly position: Position | undefined;
  readonly message: string;
  readonly fix: string;
}

export interface StyleRule extends Omit<Rule, 'check'> {
  readonly find: (root: Root) => Iterable<StyleFinding>;
}

/** A rule that is asked of one style file after the other. */
export function styleRule({ find, ...rule }: StyleRule): Rule {
  return {
    ...rule,
    check: (widget) =>
      styleSheetsOf(widget).flatMap(({ file, root }) =>
        root ? [...find(root)].map((found): Finding => ({ file, ...found })) : [],
      ),
  };
}
