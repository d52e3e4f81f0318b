import MagicString from 'magic-string';
import type { Plugin, Rolldown } from 'vite';
import { minifySync } from 'vite';
import { say } from '../say.ts';
import { amdWrapper, loadExpression } from './amd-wrapper.ts';
import { type ChunkEdits, findChunkEdits } from './chunk-edits.ts';
import { isHostModule } from './host-modules.ts';
import { isLibraryChunk } from './library-code.ts';
import { preloadHelperId } from './preload-helper.ts';

type Chunks = Readonly<Record<string, Rolldown.RenderedChunk>>;

/** The chunks that a chunk needs before it runs, and those that they need. */
function staticChunks(file: string, chunks: Chunks, seen = new Set<string>()): ReadonlySet<string> {
  for (const next of chunks[file]?.imports ?? []) {
    if (!chunks[next] || seen.has(next)) continue;
    seen.add(next);
    staticChunks(next, chunks, seen);
  }
  return seen;
}

const asId = (file: string, chunks: Chunks) => (chunks[file] ? `./${file}` : file);

const fileOf = (id: string) => id.replace(/^\.\//, '');

/** `require_vendor_widget_panel` says which features share it, at length: `vendor`, `vendor2`. */
function shortenNames(text: MagicString, { staticImports }: ChunkEdits, code: string): void {
  const libraries = staticImports.filter(({ name }) => name.startsWith('require_vendor'));
  libraries.forEach(({ uses }, index) => {
    let name = index === 0 ? 'vendor' : `vendor${index + 1}`;
    while (new RegExp(`\\b${name}\\b(?!-)`).test(code)) name = `_${name}`;
    for (const { start, end } of uses) text.overwrite(start, end, name);
  });
}

/** Turns a chunk's CommonJS into an AMD module. Its hash is computed from what comes out here. */
function toAmd(code: string, chunk: Rolldown.RenderedChunk, chunks: Chunks): MagicString {
  const text = new MagicString(code);
  const edits = findChunkEdits(chunk.fileName, code);
  const found = new Set(edits.dynamicImports.map(({ id }) => id));
  const missed = chunk.dynamicImports
    .map((file) => asId(file, chunks))
    .find((id) => !found.has(id));
  if (missed) throw new Error(`the dynamic import of ${missed} was not found in ${chunk.fileName}`);
  shortenNames(text, edits, code);
  for (const { id, start, end } of edits.staticImports) {
    if (id === preloadHelperId) text.remove(start, end + 1);
  }
  for (const { start, end, load, body } of edits.preloads) {
    text.overwrite(start, (body ?? load).start, body ? '' : '(');
    text.overwrite((body ?? load).end, end, body ? '' : ')()');
  }
  for (const { id, start, end, call } of edits.dynamicImports) {
    const needs = [...staticChunks(fileOf(id), chunks)].map((file) => `./${file}`);
    const load = loadExpression(id, needs);
    const rest = call && code.slice(start, end).replace(code.slice(call.start, call.end), 'loaded');
    const answer = rest && /then\(\(\) => (.+)\)$/s.exec(rest)?.[1];
    const isPlain = !answer || answer === 'loaded';
    text.overwrite(start, end, isPlain ? load : `${load}.then((loaded) => ${answer})`);
  }
  const dependencies = chunk.imports.filter((id) => id !== preloadHelperId);
  const { before, after } = amdWrapper({
    dependencies: dependencies.map((file) => asId(file, chunks)),
    loadsChunks: edits.dynamicImports.some(({ id }) => id.startsWith('./')),
    loadsHostModules: edits.dynamicImports.some(({ id }) => !id.startsWith('./')),
    assets: code.includes('__amoUrl('),
    isEntry: chunk.isEntry,
  });
  return text.prepend(before).append(after);
}

/**
 * Writes every chunk as an AMD module: own code as its author wrote it, libraries minified.
 *
 * It runs before file names get their hashes, so that a change of this wrapper changes them too.
 */
export function amdChunks(): Plugin {
  return {
    name: 'amokit:amd',
    enforce: 'post',
    apply: 'build',
    renderChunk: {
      order: 'post',
      handler(code, chunk, _options, { chunks }) {
        const stranger = chunk.imports.find(
          (id) =>
            !chunks[id] && id !== preloadHelperId && !isHostModule(id) && !id.startsWith('./'),
        );
        if (stranger) {
          this.error(
            say({
              en: `"${stranger}" is neither in the zip nor a module of the CRM's page`,
              ru: `«${stranger}» нет ни в архиве, ни среди модулей страницы CRM`,
            }),
          );
        }
        const text = toAmd(code, chunk, chunks);
        const map = text.generateMap({ hires: 'boundary', source: chunk.fileName });
        if (!isLibraryChunk(chunk.moduleIds)) return { code: text.toString(), map: map.toString() };
        // Its map leads over the wrapper to the chunk, from where the bundler knows the way.
        const small = minifySync(chunk.fileName, text.toString(), {
          sourcemap: true,
          inputMap: { ...map, sourcesContent: [code] },
        });
        if (small.errors[0]) this.error(`${chunk.fileName}: ${small.errors[0].message}`);
        return { code: small.code, map: small.map ? JSON.stringify(small.map) : null };
      },
    },
  };
}
