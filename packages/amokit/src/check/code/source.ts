import { analyze } from 'eslint-scope';
import type { ESTree } from 'rolldown/utils';
import { parseSync } from 'rolldown/utils';
import { tooDeep } from '../../nesting.ts';
import { say } from '../../say.ts';
import { isSystemFile } from '../rules/zip/text-files.ts';
import { decode, type Widget } from '../widget.ts';
import { canBeRead } from './deep-code.ts';

export type Node = ESTree.Node;
export type NodeOf<T extends Node['type']> = Extract<Node, { readonly type: T }>;

/** A node with the nodes around it. */
export interface Entry<N extends Node = Node> {
  readonly node: N;
  readonly parent: Entry | undefined;
}

export interface Comment {
  readonly type: 'Line' | 'Block';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A script of the widget, parsed once for all rules. */
export interface Source {
  readonly file: string;
  readonly text: string;
  /** What keeps it from being a script. */
  readonly error: { readonly message: string; readonly offset: number } | undefined;
  readonly comments: readonly Comment[];
  /** Somebody else's code, going by its name or its banner. */
  readonly isLibrary: boolean;
  readonly isMinified: boolean;
  /** Every node of one type, in the order of the file. */
  all<T extends Node['type']>(type: T): readonly Entry<NodeOf<T>>[];
  /** Names that the file uses and nobody declares, with the places where it does. */
  readonly globals: ReadonlyMap<string, readonly GlobalUse[]>;
}

export interface GlobalUse {
  readonly start: number;
  readonly isWrite: boolean;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function collect(program: Node): ReadonlyMap<string, readonly Entry[]> {
  const byType = new Map<string, Entry[]>();
  const queue: Entry[] = [{ node: program, parent: undefined }];
  for (let entry = queue.pop(); entry; entry = queue.pop()) {
    const known = byType.get(entry.node.type);
    if (known) known.push(entry);
    else byType.set(entry.node.type, [entry]);
    for (const value of Object.values(entry.node)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (isNode(child)) queue.push({ node: child, parent: entry });
      }
    }
  }
  for (const entries of byType.values()) entries.sort((a, b) => a.node.start - b.node.start);
  return byType;
}

function findGlobals(program: ESTree.Program): ReadonlyMap<string, readonly GlobalUse[]> {
  // Two type packages describe the same ESTree; the analyser reads types, names and ranges only.
  const tree = program as unknown as Parameters<typeof analyze>[0];
  const { globalScope } = analyze(tree, {
    ecmaVersion: 2022,
    sourceType: 'script',
    ignoreEval: true,
  });
  const uses = new Map<string, GlobalUse[]>();
  for (const reference of globalScope?.through ?? []) {
    const { name, range } = reference.identifier;
    const use = { start: range?.[0] ?? 0, isWrite: reference.isWrite() };
    const known = uses.get(name);
    if (known) known.push(use);
    else uses.set(name, [use]);
  }
  return uses;
}

const libraryName = /(^|\/)(vendor|vendors|node_modules|third[-_]?party)([-/.])|[.-]min\.js$/i;

function looksMinified(text: string): boolean {
  if (text.length < 2_000) return false;
  const lines = text.split('\n');
  return text.length / lines.length > 250 || lines.some((line) => line.length > 5_000);
}

function parse(file: string, text: string): Source {
  const isReadable = canBeRead(text);
  const parsed = parseSync(file, isReadable ? text : '', {
    lang: 'js',
    sourceType: 'script',
    range: true,
  });
  const [problem] = parsed.errors;
  const error = isReadable
    ? problem && { message: problem.message, offset: problem.labels[0]?.start ?? 0 }
    : { message: say(tooDeep), offset: 0 };
  let entries: ReadonlyMap<string, readonly Entry[]> | undefined;
  let globals: ReadonlyMap<string, readonly GlobalUse[]> | undefined;
  return {
    file,
    text,
    error,
    comments: error ? [] : parsed.comments,
    isLibrary: libraryName.test(file) || /^\s*\/\*!/.test(text),
    isMinified: looksMinified(text),
    all<T extends Node['type']>(type: T) {
      if (error) return [];
      entries ??= collect(parsed.program);
      // The map is keyed by the type of its nodes.
      return (entries.get(type) ?? []) as unknown as readonly Entry<NodeOf<T>>[];
    },
    get globals() {
      if (error) return new Map();
      globals ??= findGlobals(parsed.program);
      return globals;
    },
  };
}

const cache = new WeakMap<Widget, readonly Source[]>();

/** The scripts of a widget. */
export function sourcesOf(widget: Widget): readonly Source[] {
  const known = cache.get(widget);
  if (known) return known;
  const sources = [...widget.files]
    .filter(([file]) => file.endsWith('.js') && !isSystemFile(file))
    .map(([file, bytes]) => parse(file, decode(bytes).replace(/^\uFEFF/, '')));
  cache.set(widget, sources);
  return sources;
}

/** The scripts that the author of the widget wrote. */
export const ownSources = (widget: Widget): readonly Source[] =>
  sourcesOf(widget).filter(({ isLibrary }) => !isLibrary);
