import { existsSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import type { Project } from '../project/load-project.ts';
import { say } from '../say.ts';
import { type Problem, UserError } from '../user-error.ts';
import { amoWidget } from '../vite/index.ts';
import { bundleProblems } from './bundle-problems.ts';

/** The code of a widget. */
export interface Bundle {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Source maps by their file names; they are not for the zip. */
  readonly maps: ReadonlyMap<string, Uint8Array>;
  readonly warnings: readonly Problem[];
  /** The files of the code that is in it, absolute. */
  readonly modules: readonly string[];
}

const viteConfigs = ['ts', 'mts', 'js', 'mjs'].map((extension) => `vite.config.${extension}`);

/** What would be a surprise in the CRM is an error here; the rest is told at the end. */
function listen(warnings: unknown[]): Plugin {
  const fatal = new Set(['UNRESOLVED_IMPORT', 'MISSING_EXPORT', 'IMPORT_IS_UNDEFINED']);
  return {
    name: 'amokit:warnings',
    onLog(level, log) {
      if (level !== 'warn') return;
      if (fatal.has(log.code ?? '')) this.error(log);
      warnings.push(log);
      return false;
    },
  };
}

const encoder = new TextEncoder();
const bytesOf = (source: string | Uint8Array) =>
  typeof source === 'string' ? encoder.encode(source) : source;

/**
 * Bundles the code of a project, in memory.
 *
 * @throws UserError with file and line where the code can not be read or resolved
 */
export async function bundle({ root, entry }: Project): Promise<Bundle> {
  const own = viteConfigs.map((name) => join(root, name)).find((file) => existsSync(file));
  const logs: unknown[] = [];
  let output: Rolldown.RolldownOutput['output'];
  try {
    const result = await build({
      root,
      configFile: own ?? false,
      logLevel: 'silent',
      plugins: [amoWidget({ entry }), listen(logs)],
      build: { write: false, emptyOutDir: false },
    });
    if ('close' in result || Array.isArray(result))
      throw new Error('vite.config may not ask for several outputs');
    output = result.output;
  } catch (error) {
    throw new UserError(bundleProblems(error, root));
  }
  const script = output.find((part) => part.type === 'chunk' && part.isEntry);
  if (script?.type === 'chunk' && !script.exports.includes('default')) {
    throw new UserError([
      {
        file: relative(root, entry),
        message: say({
          en: 'it has no default export, which the CRM calls as the constructor of the widget',
          ru: 'в нём нет export default, который CRM вызывает как конструктор виджета',
        }),
        mend: 'export default defineWidget(config, { … })',
      },
    ]);
  }
  const parts = output.map(
    (part) => [part.fileName, bytesOf(part.type === 'chunk' ? part.code : part.source)] as const,
  );
  const isMap = ([name]: readonly [string, Uint8Array]) => name.endsWith('.map');
  return {
    files: new Map(parts.filter((part) => !isMap(part))),
    maps: new Map(parts.filter(isMap)),
    warnings: logs.flatMap((log) => bundleProblems(log, root)),
    modules: output
      .flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []))
      .map((id) => id.replace(/[?#].*$/, ''))
      .filter((file) => isAbsolute(file) && existsSync(file)),
  };
}
