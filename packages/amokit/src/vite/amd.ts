import MagicString from 'magic-string';
import type { Plugin, Rolldown } from 'vite';
import { minifySync } from 'vite';
import { amdWrapper, loadExpression } from './amd-wrapper.ts';
import { findChunkEdits } from './chunk-edits.ts';
import { isHostModule } from './host-modules.ts';
import { isLibraryChunk } from './library-code.ts';

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

/** Turns a chunk's CommonJS into an AMD module. Its hash is computed from what comes out here. */
function toAmd(code: string, chunk: Rolldown.RenderedChunk, chunks: Chunks): MagicString {
  const text = new MagicString(code);
  const { imports, preloads } = findChunkEdits(chunk.fileName, code);
  const found = new Set(imports.map(({ id }) => id));
  const missed = chunk.dynamicImports
    .map((file) => asId(file, chunks))
    .find((id) => !found.has(id));
  if (missed) throw new Error(`the dynamic import of ${missed} was not found in ${chunk.fileName}`);
  for (const { start, end, load, body } of preloads) {
    text.overwrite(start, (body ?? load).start, body ? '' : '(');
    text.overwrite((body ?? load).end, end, body ? '' : ')()');
  }
  for (const { id, start, end } of imports) {
    const needs = [...staticChunks(id.replace(/^\.\//, ''), chunks)].map((file) => `./${file}`);
    text.overwrite(start, end, loadExpression(id, needs));
  }
  const { before, after } = amdWrapper({
    dependencies: chunk.imports.map((file) => asId(file, chunks)),
    loads: imports.length > 0,
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
        const stranger = chunk.imports.find((id) => !chunks[id] && !isHostModule(id));
        if (stranger) {
          this.error(`"${stranger}" is neither in the zip nor a module of the CRM's page`);
        }
        const text = toAmd(code, chunk, chunks);
        const map = text.generateMap({ hires: 'boundary', source: chunk.fileName });
        if (!isLibraryChunk(chunk.moduleIds)) return { code: text.toString(), map: map.toString() };
        const { code: small, errors } = minifySync(chunk.fileName, text.toString());
        if (errors[0]) this.error(`${chunk.fileName}: ${errors[0].message}`);
        return { code: small, map: null };
      },
    },
  };
}
