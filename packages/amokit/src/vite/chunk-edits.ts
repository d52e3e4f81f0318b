import type { ESTree } from 'vite';
import { parseSync, Visitor } from 'vite';

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A dynamic import in the text of a chunk that was rendered as CommonJS. */
export interface DynamicImport extends Range {
  /** What the text says: `./panel-x.js`, or the id of a host module. */
  readonly id: string;
  /** The call of `require` in it, where a CommonJS chunk has one. */
  readonly call?: Range | undefined;
}

/** A call `helper(load, …)` of Vite's preload helper, which a widget does not need. */
export interface PreloadCall extends Range {
  readonly load: Range;
  /** What the function that loads answers with at once, where it does nothing else. */
  readonly body?: Range | undefined;
}

/** `const name = require("id")`, as the bundler writes it for a static import. */
export interface StaticImport extends Range {
  readonly id: string;
  readonly name: string;
  /** Where the text has the name. */
  readonly uses: readonly Range[];
}

export interface ChunkEdits {
  readonly dynamicImports: readonly DynamicImport[];
  readonly preloads: readonly PreloadCall[];
  readonly staticImports: readonly StaticImport[];
}

const stringOf = (node: ESTree.Node | undefined): string | undefined =>
  node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;

/** `name`, `x.name` or `(0, x.name)` */
function isNamed(node: ESTree.Node, name: string): boolean {
  if (node.type === 'SequenceExpression') {
    const last = node.expressions.at(-1);
    return last !== undefined && isNamed(last, name);
  }
  if (node.type === 'ParenthesizedExpression') return isNamed(node.expression, name);
  return (
    (node.type === 'Identifier' && node.name === name) ||
    (node.type === 'MemberExpression' &&
      node.property.type === 'Identifier' &&
      node.property.name === name)
  );
}

const required = (node: ESTree.Node | undefined): string | undefined =>
  node?.type === 'CallExpression' && isNamed(node.callee, 'require')
    ? stringOf(node.arguments[0])
    : undefined;

/** The `require("./x.js")` at the heart of `helper(require("./x.js")).exports`. */
function requireIn(node: ESTree.Node | undefined): (Range & { readonly id: string }) | undefined {
  const id = required(node);
  if (node && id) return { id, start: node.start, end: node.end };
  if (node?.type === 'MemberExpression') return requireIn(node.object);
  if (node?.type === 'CallExpression') return requireIn(node.arguments[0]);
  return undefined;
}

/** `Promise.resolve().then(() => require("./x.js"))`, which is how CommonJS says `import('./x.js')`. */
function deferredRequire(call: ESTree.CallExpression): DynamicImport | undefined {
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || !isNamed(callee, 'then')) return undefined;
  const { object } = callee;
  if (object.type !== 'CallExpression' || object.callee.type !== 'MemberExpression')
    return undefined;
  if (!isNamed(object.callee.object, 'Promise') || !isNamed(object.callee, 'resolve'))
    return undefined;
  const [then] = call.arguments;
  if (then?.type !== 'ArrowFunctionExpression' || then.params.length > 0) return undefined;
  const found = requireIn(then.body);
  return found && { id: found.id, start: call.start, end: call.end, call: found };
}

/** Finds what has to change in a rendered chunk before the CRM's loader can run it. */
export function findChunkEdits(file: string, code: string): ChunkEdits {
  const dynamicImports: DynamicImport[] = [];
  const preloads: PreloadCall[] = [];
  const declared: (Range & { readonly id: string; readonly name: string })[] = [];
  const identifiers = new Map<string, Range[]>();
  const { program } = parseSync(file, code, { lang: 'js', sourceType: 'script' });
  for (const statement of program.body) {
    if (statement.type !== 'VariableDeclaration' || statement.declarations.length !== 1) continue;
    const [declaration] = statement.declarations;
    const id = required(declaration?.init ?? undefined);
    if (id && declaration?.id.type === 'Identifier') {
      declared.push({ id, name: declaration.id.name, start: statement.start, end: statement.end });
    }
  }
  new Visitor({
    CallExpression(node) {
      const deferred = deferredRequire(node);
      if (deferred) dynamicImports.push(deferred);
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
      if (id) dynamicImports.push({ id, start: node.start, end: node.end });
    },
    Identifier({ name, start, end }) {
      const known = identifiers.get(name);
      if (known) known.push({ start, end });
      else identifiers.set(name, [{ start, end }]);
    },
  }).visit(program);
  return {
    dynamicImports,
    preloads,
    staticImports: declared.map((found) => ({ ...found, uses: identifiers.get(found.name) ?? [] })),
  };
}
