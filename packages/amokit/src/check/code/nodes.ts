import type { Entry, Node, NodeOf, Source } from './source.ts';

/** The text of a literal, or of a template without places. */
export function stringOf(node: Node | null | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.quasis.length === 1) {
    return node.quasis[0]?.value.cooked ?? undefined;
  }
  return undefined;
}

/** The fixed beginning of a string that is put together: `'https://' + host` → `https://`. */
export function prefixOf(node: Node | null | undefined): string {
  if (node?.type === 'TemplateLiteral') return node.quasis[0]?.value.cooked ?? '';
  if (node?.type === 'BinaryExpression' && node.operator === '+') return prefixOf(node.left);
  return stringOf(node) ?? '';
}

/** The name of a property where it is written down: `a.b`, `a['b']`, `{ b: 1 }`. */
export function keyOf(node: NodeOf<'MemberExpression'> | NodeOf<'Property'>): string | undefined {
  const key = node.type === 'Property' ? node.key : node.property;
  if (!node.computed && key.type === 'Identifier') return key.name;
  return stringOf(key);
}

/** `APP.data.current_card` as a list of names; empty where a part of it is computed. */
export function pathOf(node: Node | null | undefined): readonly string[] {
  if (node?.type === 'Identifier') return [node.name];
  if (node?.type === 'ThisExpression') return ['this'];
  if (node?.type === 'ChainExpression') return pathOf(node.expression);
  if (node?.type !== 'MemberExpression') return [];
  const [before, key] = [pathOf(node.object), keyOf(node)];
  return before.length > 0 && key !== undefined ? [...before, key] : [];
}

/** The path without `window.`: globals are reached both ways. */
export function globalPathOf(node: Node | null | undefined): readonly string[] {
  const path = pathOf(node);
  return ['window', 'self', 'globalThis'].includes(path[0] ?? '') && path.length > 1
    ? path.slice(1)
    : path;
}

/** True where a path starts with a global and not with something of the same name. */
export function isGlobalPath(source: Source, node: Node): boolean {
  let first = node;
  while (first.type === 'MemberExpression') first = first.object;
  if (first.type !== 'Identifier') return false;
  return source.globals.get(first.name)?.some(({ start }) => start === first.start) ?? false;
}

/** The nodes around a node, from the nearest. */
export function* around(entry: Entry): Generator<Entry> {
  for (let next = entry.parent; next; next = next.parent) yield next;
}

const functions = new Set(['FunctionExpression', 'FunctionDeclaration', 'ArrowFunctionExpression']);

export const isFunction = (
  node: Node | null | undefined,
): node is NodeOf<'FunctionExpression'> | NodeOf<'ArrowFunctionExpression'> =>
  node?.type === 'FunctionExpression' || node?.type === 'ArrowFunctionExpression';

export const isAnyFunction = (node: Node): boolean => functions.has(node.type);

/** The value of a property of an object that is written out. */
export function propertyValue(node: Node | null | undefined, key: string): Node | undefined {
  if (node?.type !== 'ObjectExpression') return undefined;
  for (const property of node.properties) {
    if (property.type === 'Property' && keyOf(property) === key) return property.value;
  }
  return undefined;
}
