import postcss, { type Declaration, type Rule } from 'postcss';
import selectorParser, { type Node, type Selector } from 'postcss-selector-parser';
import { say } from '../say.ts';
import { type Position, UserError } from '../user-error.ts';

/** What names the whole document; inside a widget it means the widget. */
const isDocument = (node: Node): boolean =>
  (node.type === 'tag' && /^(html|body)$/i.test(node.value)) ||
  (node.type === 'pseudo' && node.value.toLowerCase() === ':root');

const isOwnRoot = (node: Node): boolean =>
  node.type === 'pseudo' && /^:(scope|host)$/i.test(node.value);

/** `:scope + p` would be an element beside the widget, and so one of the CRM's. */
function isBeside({ nodes }: Selector): boolean {
  const root = nodes.findIndex(isOwnRoot);
  const next = nodes.slice(root + 1).find(({ type }) => type === 'combinator');
  return root >= 0 && next !== undefined && /[+~]/.test(next.toString());
}

/** The nodes of a selector up to its first combinator. */
function firstCompound({ nodes }: Selector): readonly Node[] {
  const end = nodes.findIndex(({ type }) => type === 'combinator');
  return end < 0 ? nodes : nodes.slice(0, end);
}

function scopeSelector(selector: Selector, scope: string): void {
  const root = () => selectorParser.className({ value: scope });
  let hasRoot = false;
  selector.walkPseudos((pseudo) => {
    if (!isOwnRoot(pseudo)) return;
    hasRoot = true;
    // `:host(.wide)` is a root that is wide as well.
    const [inner] = pseudo.nodes;
    pseudo.replaceWith(root(), ...(inner ? inner.nodes.map((node) => node.clone()) : []));
  });
  if (hasRoot) return;
  const space = selector.first?.spaces.before ?? '';
  const compound = firstCompound(selector);
  const [first] = compound;
  if (first) first.spaces.before = '';
  const parts = () => [root(), selectorParser.combinator({ value: ' ' })];
  if (!first || !compound.some(isDocument)) {
    for (const part of parts().reverse()) selector.prepend(part);
  } else if (compound.every(isDocument)) {
    // `:root { --x: 1 }` → the widget's root has it; `html body p` → `.scope p`
    first.replaceWith(root());
    for (const other of compound.slice(1)) other.remove();
  } else {
    // `:root[data-color-scheme="dark"] p` → `:root[…] .scope p`
    const last = compound.at(-1);
    const rest = [selectorParser.combinator({ value: ' ' }), root()];
    if (last) for (const part of rest.reverse()) selector.insertAfter(last, part);
  }
  if (selector.first) selector.first.spaces.before = space;
}

const isInRule = ({ parent }: Rule): boolean =>
  parent !== undefined &&
  (parent.type === 'rule' || (parent.type === 'atrule' && isNested(parent)));

function isNested(node: { readonly parent?: unknown; readonly type: string }): boolean {
  for (let { parent } = node; parent instanceof Object; parent = Reflect.get(parent, 'parent')) {
    if (Reflect.get(parent, 'type') === 'rule') return true;
  }
  return false;
}

const positionOf = (node: {
  readonly source?: { readonly start?: Position | undefined } | undefined;
}) => node.source?.start && { line: node.source.start.line, column: node.source.start.column };

/** What is said of a style that can not be kept inside. */
function reaches(what: string, node: Parameters<typeof positionOf>[0], file: string): UserError {
  const mend = say({
    en: 'take it out, or put what it does into a rule',
    ru: 'уберите его или перенесите то же самое в правило',
  });
  const message = say({
    en: `${what} would reach the whole page of the CRM`,
    ru: `${what} подействует на всю страницу CRM`,
  });
  return new UserError([{ file, position: positionOf(node), message, mend }]);
}

/** Names in the value of `animation`, which may not be preceded by a part of a longer word. */
function rename(declaration: Declaration, names: ReadonlyMap<string, string>): void {
  declaration.value = declaration.value.replace(
    /(?<![\w-])(?:[A-Za-z_]|-(?!\d))[\w-]*(?!\()/g,
    (word) => names.get(word) ?? word,
  );
}

/**
 * Keeps the rules of a style sheet inside of the elements of a class: `button` becomes
 * `.scope button`, `:scope` the element of that class itself, and animations get names of their own.
 *
 * @throws UserError with file and line where a style can not be kept inside
 */
export function scopeCss(css: string, scope: string, file: string): string {
  const root = postcss.parse(css, { from: file });
  const animations = new Map<string, string>();
  root.walkAtRules((rule) => {
    const name = rule.name.toLowerCase();
    if (/^(-webkit-)?keyframes$/.test(name)) {
      animations.set(rule.params, `${scope}-${rule.params}`);
      rule.params = `${scope}-${rule.params}`;
    }
    if (!['page', 'property', 'counter-style', 'view-transition', 'import'].includes(name)) return;
    throw reaches(`@${rule.name}`, rule, file);
  });
  root.walkRules((rule) => {
    const { parent } = rule;
    if (parent?.type === 'atrule' && /keyframes$/i.test(Reflect.get(parent, 'name'))) return;
    if (isInRule(rule)) return;
    rule.selector = selectorParser((selectors) => {
      selectors.each((selector) => {
        if (isBeside(selector)) throw reaches(selector.toString().trim(), rule, file);
        scopeSelector(selector, scope);
      });
    }).processSync(rule.selector);
  });
  root.walkDecls(/^(-webkit-)?animation(-name)?$/i, (declaration) =>
    rename(declaration, animations),
  );
  return root.toString();
}
