import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { basename, join } from 'node:path';
import { say } from '../say.ts';
import { type Position, UserError } from '../user-error.ts';

/** `https://…/panel-x.js?v=1:12:34` at any place of a line. */
const place = /(?:https?:\/\/[^\s()]+\/|\.\/)?([\w.-]+\.js)(?:\?[^\s:()]*)?:(\d+):(\d+)/g;

const isMap = (value: unknown): value is ConstructorParameters<typeof SourceMap>[0] =>
  value instanceof Object && 'mappings' in value && 'sources' in value;

/** The place in the sources that a map has for one in a file that was built. */
export function placeInSources(
  map: SourceMap | undefined,
  { line, column }: Position,
): (Position & { readonly file: string }) | undefined {
  const entry = map?.findEntry(line - 1, column - 1);
  if (!entry || !('originalSource' in entry) || !entry.originalSource) return undefined;
  const file = entry.originalSource
    .replace(/^(\.\.\/)+/, '')
    // Where a library lies on the machine that built says nothing.
    .replace(/^.*\/(?=node_modules\/)/, '');
  return { file, line: entry.originalLine + 1, column: entry.originalColumn + 1 };
}

/** A text as a source map; undefined where it is none. */
export function parseMap(text: string): SourceMap | undefined {
  const value: unknown = JSON.parse(text);
  return isMap(value) ? new SourceMap(value) : undefined;
}

function readMap(folder: string, file: string): SourceMap | undefined {
  const path = join(folder, `${basename(file)}.map`);
  if (!existsSync(path)) return undefined;
  try {
    return parseMap(readFileSync(path, 'utf8'));
  } catch {
    throw new UserError(
      [
        {
          file: path,
          message: say({ en: 'it is no source map', ru: 'это не карта исходников' }),
          mend: 'amokit build',
        },
      ],
      2,
    );
  }
}

/** A file of a build of ours: `script.js`, or a chunk with its hash. */
const isBuilt = (file: string): boolean => /^(script|[\w.-]+-[\w-]{8})\.js$/.test(file);

/**
 * The scripts in a stack that a build may have made, and that these maps do not know: they are of
 * another version, or of another widget.
 */
export const scriptsWithoutMap = (stack: string, maps: string): readonly string[] => [
  ...new Set(
    [...stack.matchAll(place)]
      .map(([, file = '']) => file)
      .filter((file) => isBuilt(file) && !existsSync(join(maps, `${file}.map`))),
  ),
];

/**
 * Rewrites the places in a stack to those of the sources; a place without a map stays as it is.
 *
 * @param maps the folder `dist/maps` of the very build that runs in the CRM
 * @throws UserError with exit code 2 where the folder is missing
 */
export function symbolicate(stack: string, maps: string): string {
  if (!existsSync(maps)) {
    throw new UserError(
      [
        {
          message: say({
            en: `there are no source maps in ${maps}`,
            ru: `в ${maps} нет карт исходников`,
          }),
          mend: say({
            en: 'amokit build, or name them with --maps',
            ru: 'amokit build, или укажите папку в --maps',
          }),
        },
      ],
      2,
    );
  }
  const known = new Map<string, SourceMap | undefined>();
  return stack.replace(place, (found, file: string, line: string, column: string) => {
    if (!known.has(file)) known.set(file, readMap(maps, file));
    const source = placeInSources(known.get(file), { line: Number(line), column: Number(column) });
    return source ? `${source.file}:${source.line}:${source.column}` : found;
  });
}
