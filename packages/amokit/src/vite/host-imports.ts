import MagicString from 'magic-string';
import type { ESTree } from 'vite';
import { parseSync, Visitor } from 'vite';
import { isHostModule } from './host-modules.ts';

const nameOf = (node: ESTree.ModuleExportName): string =>
  node.type === 'Literal' ? String(node.value) : node.name;

/** `{ map: each }` of `import { map as each }`; its default is the module's whole value. */
function bindings({ specifiers }: ESTree.ImportDeclaration, value: string): readonly string[] {
  return specifiers.map((specifier) => {
    const { name } = specifier.local;
    if (specifier.type === 'ImportNamespaceSpecifier') return `${name} = ${value}.namespace`;
    const imported =
      specifier.type === 'ImportDefaultSpecifier' ? 'default' : nameOf(specifier.imported);
    return imported === 'default'
      ? `${name} = ${value}.default`
      : `${name} = ${value}.default[${JSON.stringify(imported)}]`;
  });
}

/**
 * Rewrites imports of the page's modules for a browser, which wants to know the names that a module
 * exports before it runs: `import { map } from 'underscore'` reads the property `map` of its value.
 */
export function rewriteHostImports(file: string, code: string): MagicString | undefined {
  const { program, errors } = parseSync(file, code, { lang: 'js', sourceType: 'module' });
  if (errors.length > 0) return undefined;
  const text = new MagicString(code);
  const made: string[] = [];
  for (const statement of program.body) {
    if (statement.type !== 'ImportDeclaration' || !isHostModule(statement.source.value)) continue;
    if (statement.specifiers.length === 0) continue;
    const value = `__amo_host_${made.length}`;
    const source = code.slice(statement.source.start, statement.source.end);
    text.overwrite(statement.start, statement.end, `import * as ${value} from ${source};`);
    made.push(...bindings(statement, value));
  }
  new Visitor({
    ImportExpression({ source, end }) {
      if (source.type === 'Literal' && isHostModule(String(source.value)))
        text.appendLeft(end, '.then((loaded) => loaded.namespace)');
    },
  }).visit(program);
  // On the first line, so that the lines of the source stay where they are.
  if (made.length > 0) text.prepend(`const ${made.join(', ')};`);
  return text.hasChanged() ? text : undefined;
}
