import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeZip } from '../archive/write-zip.ts';
import { inSources } from '../check/in-sources.ts';
import { contentRules } from '../check/rules/index.ts';
import { type Issue, runRules } from '../check/run-check.ts';
import { readWidget } from '../check/widget.ts';
import { loadProject, type Project } from '../project/load-project.ts';
import { say } from '../say.ts';
import { type Problem, UserError } from '../user-error.ts';
import { lastBuild, type SizeChange, sizeChanges } from './changes.ts';
import { collectFiles } from './collect-files.ts';
import { inputsHash, isSharedInput, sharedInputs } from './inputs.ts';
import { unboundFeatures } from './unbound-features.ts';
import { writeOutput } from './write-output.ts';

/** A widget that was built. */
export interface BuiltWidget {
  /** The folder of the project. */
  readonly root: string;
  readonly version: string;
  /** What is in the zip, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly zip: Uint8Array;
  /** Source maps, which stay out of the zip. */
  readonly maps: ReadonlyMap<string, Uint8Array>;
  /** What works, and is worth a look. */
  readonly warnings: readonly Problem[];
  /** The files of code that it was made of, absolute. */
  readonly sources: readonly string[];
}

/** A widget that was built, and written. */
export interface WrittenWidget extends BuiltWidget {
  /** Against the build that was there before. */
  readonly changes: readonly SizeChange[];
}

const toProblem = ({ message, file, line, column, fix }: Issue): Problem => ({
  message,
  ...(file ? { file } : {}),
  ...(line && column ? { position: { line, column } } : {}),
  ...(fix ? { mend: fix } : {}),
});

/** Files of the project under the rules that the CRM has for them. */
function judge(files: ReadonlyMap<string, Uint8Array>, project: Project): readonly Problem[] {
  const found = runRules(contentRules, readWidget(files)).issues;
  const issues = inSources(found, { files, maps: new Map() }, project);
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new UserError(errors.map(toProblem));
  return issues.map(toProblem);
}

/** Builds a project in memory; nothing is written. */
export async function buildProject(project: Project): Promise<BuiltWidget> {
  const own = collectFiles(project);
  const warnings = judge(own, project);
  const { bundle } = await import('./bundle.ts');
  const code = await bundle(project);
  const doubled = [...code.files.keys()].filter((name) => own.has(name));
  if (doubled.length > 0) {
    throw new UserError(
      doubled.map((name) => ({
        file: `public/${name}`,
        message: say({
          en: 'the bundler gives a chunk of the widget the same name',
          ru: 'так же называется часть виджета, которую делает сборка',
        }),
        mend: say({ en: 'give the file another name', ru: 'переименуйте файл' }),
      })),
    );
  }
  const files = new Map([...own, ...code.files].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    root: project.root,
    version: project.config.version,
    files,
    zip: writeZip(files),
    maps: code.maps,
    warnings: [...warnings, ...unboundFeatures(project), ...code.warnings],
    sources: [...project.configFiles, ...code.modules],
  };
}

/**
 * Builds the widget in a folder into `dist/widget.zip`, `dist/widget/` and `dist/maps/`.
 *
 * The same sources give the same bytes, on any machine.
 *
 * @throws UserError with file, line and mend; then nothing is written
 * @example
 * const { zip } = await buildWidget('my-widget');
 */
export async function buildWidget(folder: string): Promise<WrittenWidget> {
  const project = await loadProject(folder);
  // Before the build: what is edited meanwhile belongs to the next one.
  const inputs = inputsHash(project.root);
  const built = await buildProject(project);
  const changes = sizeChanges(lastBuild(built.root), built.files);
  writeOutput(join(built.root, 'dist'), {
    widget: built.files,
    maps: built.maps,
    'widget.zip': built.zip,
    'inputs.txt': new TextEncoder().encode(
      [inputs, ...sharedInputs(built.root, built.sources), ''].join('\n'),
    ),
  });
  return { ...built, changes };
}

/** True where a project was built out of exactly what it holds now, and the code that it shares. */
export function isUpToDate(root: string): boolean {
  const file = join(root, 'dist/inputs.txt');
  if (!existsSync(file) || !existsSync(join(root, 'dist/widget.zip'))) return false;
  const [own, ...shared] = readFileSync(file, 'utf8').trim().split('\n');
  return own === inputsHash(root) && shared.every((line) => isSharedInput(root, line));
}
