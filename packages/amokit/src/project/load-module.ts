import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type ESTree, parseSync, runnerImport } from 'vite';
import { say } from '../say.ts';
import { type Position, positionAt, UserError } from '../user-error.ts';
import { envDefine, type Mode } from './env.ts';

/** A module of the project that was run here, with the text that says where things stand. */
export interface LoadedModule {
  readonly value: unknown;
  /** The file, and those of the project that it imports. */
  readonly files: readonly string[];
  /** Where a property of the default export stands, or the nearest of its parents that does. */
  positionAtPath(path: readonly (string | number)[]): Position;
}

/** `defineConfig({…})`, `{…} as const`, `{…} satisfies X` → `{…}` */
function plain(node: ESTree.Node | undefined): ESTree.Node | undefined {
  switch (node?.type) {
    case 'CallExpression':
      return plain(node.arguments[0]);
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'ParenthesizedExpression':
      return plain(node.expression);
    default:
      return node;
  }
}

function memberOf(node: ESTree.Node | undefined, key: string | number): ESTree.Node | undefined {
  if (node?.type === 'ArrayExpression') return node.elements[Number(key)] ?? undefined;
  if (node?.type !== 'ObjectExpression') return undefined;
  return node.properties.find(
    (property) =>
      property.type === 'Property' &&
      ((property.key.type === 'Identifier' && property.key.name === key) ||
        (property.key.type === 'Literal' && property.key.value === key)),
  );
}

/** The offset of a path in the default export; where the path is not written out, of what is. */
function offsetOf(program: ESTree.Program, path: readonly (string | number)[]): number {
  const variables = new Map<string, ESTree.Node>();
  let node: ESTree.Node | undefined;
  for (const statement of program.body) {
    if (statement.type === 'VariableDeclaration') {
      for (const { id, init } of statement.declarations) {
        if (id.type === 'Identifier' && init) variables.set(id.name, init);
      }
    }
    if (statement.type === 'ExportDefaultDeclaration') node = statement.declaration;
  }
  const follow = (inner: ESTree.Node | undefined): ESTree.Node | undefined => {
    const value = plain(inner);
    return value?.type === 'Identifier' ? plain(variables.get(value.name)) : value;
  };
  let offset = node?.start ?? 0;
  let value = follow(node);
  for (const key of path) {
    const member = memberOf(value, key);
    if (!member) break;
    offset = member.start;
    value = follow(member.type === 'Property' ? member.value : member);
  }
  return offset;
}

/** The line of a file in the stack of what it threw. */
function positionInStack(stack: string, file: string): Position | undefined {
  const at = stack.indexOf(`${file}:`);
  const [, line, column] = /^:(\d+):(\d+)/.exec(stack.slice(at + file.length)) ?? [];
  return at >= 0 && line && column ? { line: Number(line), column: Number(column) } : undefined;
}

/** A file that finds no package mostly stands in a project whose packages are not installed yet. */
function missingPackage(message: string, root: string): string | undefined {
  const [, name] = /Cannot find (?:module|package) '([^./'][^']*)'/.exec(message) ?? [];
  if (name === undefined) return undefined;
  const folder = relative(process.cwd(), root);
  const where = folder && say({ en: `, in ${folder}`, ru: `, в папке ${folder}` });
  const [own] = /^(@[^/]+\/)?[^/]+/.exec(name) ?? [name];
  return existsSync(join(root, 'node_modules')) && !/^(amokit|@amokit\/.*)$/.test(own)
    ? `npm install ${own}${where}`
    : `npm install${where}`;
}

/** Runs a TypeScript or JavaScript file and takes its default export. */
export async function loadModule(
  file: string,
  root: string,
  mode: Mode = 'production',
): Promise<LoadedModule> {
  const name = relative(root, file);
  const text = readFileSync(file, 'utf8');
  const { program, errors } = parseSync(file, text);
  const [syntax] = errors;
  if (syntax) {
    const position = positionAt(text, syntax.labels[0]?.start ?? 0);
    throw new UserError([{ file: name, position, message: syntax.message }]);
  }
  const positionAtPath = (path: readonly (string | number)[]) =>
    positionAt(text, offsetOf(program, path));
  // The stack of what the file throws then has lines of the source.
  const mapped = process.sourceMapsEnabled;
  process.setSourceMapsEnabled(true);
  try {
    const { module, dependencies } = await runnerImport<{ readonly default?: unknown }>(file, {
      root,
      configFile: false,
      logLevel: 'silent',
      define: envDefine(root, mode),
    });
    return { value: module.default, files: [file, ...dependencies], positionAtPath };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = positionInStack((error instanceof Error && error.stack) || '', file);
    throw new UserError([
      {
        file: name,
        position,
        message: say({
          en: `it could not be run: ${message}`,
          ru: `его не удалось выполнить: ${message}`,
        }),
        mend: missingPackage(message, root),
      },
    ]);
  } finally {
    process.setSourceMapsEnabled(mapped);
  }
}
