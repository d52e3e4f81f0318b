import type { ESTree } from 'vite';
import { parseSync, Visitor } from 'vite';

/** A dynamic import in the text of a chunk that was rendered as CommonJS. */
export interface DynamicImport {
  /** What the text says: `./panel-x.js`, or the id of a host module. */
  readonly id: string;
  /** The range to replace by a promise of the module. */
  readonly start: number;
  readonly end: number;
}

/** A call `helper(load, …)` of Vite's preload helper, which a widget does not need. */
export interface PreloadCall {
  readonly start: number;
  readonly end: number;
  readonly load: { readonly start: number; readonly end: number };
  /** What the function that loads answers with at once, where it does nothing else. */
  readonly body?: { readonly start: number; readonly end: number } | undefined;
}

export interface ChunkEdits {
  readonly imports: readonly DynamicImport[];
  readonly preloads: readonly PreloadCall[];
}

const stringOf = (node: ESTree.Node | undefined): string | undefined =>
  node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;

const isNamed = (node: ESTree.Node, name: string): boolean =>
  (node.type === 'Identifier' && node.name === name) ||
  (node.type === 'MemberExpression' &&
    node.property.type === 'Identifier' &&
    node.property.name === name);

const required = (node: ESTree.Node | undefined): string | undefined =>
  node?.type === 'CallExpression' && isNamed(node.callee, 'require')
    ? stringOf(node.arguments[0])
    : undefined;

/** `Promise.resolve().then(() => require("./x.js"))`, which is how CommonJS says `import('./x.js')`. */
function deferredRequire(call: ESTree.CallExpression): string | undefined {
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || !isNamed(callee, 'then')) return undefined;
  const { object } = callee;
  if (object.type !== 'CallExpression' || object.callee.type !== 'MemberExpression')
    return undefined;
  if (!isNamed(object.callee.object, 'Promise') || !isNamed(object.callee, 'resolve'))
    return undefined;
  const [then] = call.arguments;
  if (then?.type !== 'ArrowFunctionExpression') return undefined;
  // A CommonJS package inside arrives wrapped: () => helper(require("./x.js")).
  return required(then.body);
}

/** Finds what has to change in a rendered chunk before the CRM's loader can run it. */
export function findChunkEdits(file: string, code: string): ChunkEdits {
  const imports: DynamicImport[] = [];
  const preloads: PreloadCall[] = [];
  new Visitor({
    CallExpression(node) {
      const id = deferredRequire(node);
      if (id) imports.push({ id, start: node.start, end: node.end });
      const [load] = node.arguments;
      if (load && isNamed(node.callee, '__vitePreload')) {
        const body =
          load.type === 'ArrowFunctionExpression' && load.body.type !== 'BlockStatement'
            ? load.body
            : undefined;
        preloads.push({ start: node.start, end: node.end, load, body });
      }
    },
    ImportExpression(node) {
      const id = stringOf(node.source);
      if (id) imports.push({ id, start: node.start, end: node.end });
    },
  }).visit(parseSync(file, code, { lang: 'js', sourceType: 'script' }).program);
  return { imports, preloads };
}
