import { join, relative } from 'node:path';
import { buildWidget, isUpToDate, type WrittenWidget } from '../build/build-widget.ts';
import type { SizeChange } from '../build/changes.ts';
import { defineCommand } from '../cli/command.ts';
import { fileSizes, fileTree, kilobytes } from '../cli/file-tree.ts';
import { findProjects } from '../project/find-projects.ts';
import { say } from '../say.ts';
import { formatProblem, type Problem, UserError } from '../user-error.ts';

const zipOf = (root: string) => join(root, 'dist/widget.zip');

const summary = ({ root, zip, version, files }: WrittenWidget) => ({
  zip: zipOf(root),
  size: zip.length,
  version,
  files: fileSizes(files),
});

const change = ({ path, from, to }: SizeChange): string => {
  if (from === undefined) return `  + ${path}`;
  if (to === undefined) return `  - ${path}`;
  return `  ${to > from ? '↑' : '↓'} ${path}  ${kilobytes(from)} → ${kilobytes(to)}`;
};

function describe(built: WrittenWidget, seconds: string): string {
  // Of a first build everything is new.
  const isFirst = built.changes.every(({ from }) => from === undefined);
  const changes = isFirst ? [] : built.changes.map(change);
  const said = say({
    en: `version ${built.version}, in ${seconds} s`,
    ru: `версия ${built.version}, за ${seconds} с`,
  });
  return [
    fileTree(fileSizes(built.files)),
    ...(changes.length > 0
      ? [`\n${say({ en: 'Since the last build:', ru: 'С прошлой сборки:' })}`, ...changes]
      : []),
    `\n${relative(process.cwd(), zipOf(built.root))}  ${kilobytes(built.zip.length)}, ${said}`,
  ].join('\n');
}

/** Prints problems with paths from the current folder. */
function tell(root: string, problems: readonly Problem[]): void {
  const folder = relative(process.cwd(), root);
  for (const { file, ...problem } of problems)
    console.error(formatProblem({ ...problem, file: file && join(folder, file) }));
}

export const build = defineCommand({
  name: 'build',
  description: say({
    en: 'Build a widget into dist/widget.zip',
    ru: 'Собрать виджет в dist/widget.zip',
  }),
  positional: {
    name: 'dir',
    description: say({
      en: 'Folder of a widget, or of many; the current one by default',
      ru: 'Папка виджета или многих; по умолчанию текущая',
    }),
  },
  options: {
    changed: {
      type: 'boolean',
      description: say({
        en: 'Leave out widgets whose sources have not changed',
        ru: 'Пропустить виджеты, исходники которых не менялись',
      }),
    },
    json: {
      type: 'boolean',
      description: say({
        en: 'Print one JSON document on stdout',
        ru: 'Вывести один документ JSON в stdout',
      }),
    },
  },
  examples: [
    [
      'amokit build',
      say({ en: 'build the widget in this folder', ru: 'собрать виджет в этой папке' }),
    ],
    [
      'amokit build widgets --changed',
      say({ en: 'build those of many that changed', ru: 'собрать из многих те, что изменились' }),
    ],
    [
      'amokit build --json',
      say({ en: 'sizes for a program that reads them', ru: 'размеры для программы' }),
    ],
  ],
  async run(args) {
    const projects = findProjects(args.positionals[0] ?? '.');
    const json = args.flag('json');
    const summaries: ReturnType<typeof summary>[] = [];
    const failed: string[] = [];
    for (const root of projects) {
      if (args.flag('changed') && isUpToDate(root)) {
        if (!json)
          console.log(
            say({
              en: `${relative(process.cwd(), zipOf(root))}  has not changed`,
              ru: `${relative(process.cwd(), zipOf(root))}  без изменений`,
            }),
          );
        continue;
      }
      const start = performance.now();
      try {
        const built = await buildWidget(root);
        const seconds = ((performance.now() - start) / 1000).toFixed(2);
        tell(root, built.warnings);
        summaries.push(summary(built));
        if (!json) console.log(describe(built, seconds));
      } catch (error) {
        // One of many does not keep the others from being built.
        if (!(error instanceof UserError)) throw error;
        tell(root, error.problems);
        failed.push(relative(process.cwd(), root) || '.');
      }
    }
    if (json)
      console.log(JSON.stringify(projects.length === 1 ? (summaries[0] ?? null) : summaries));
    if (projects.length > 1 && failed.length > 0)
      console.error(
        say({
          en: `\nNot built: ${failed.join(', ')}`,
          ru: `\nНе собраны: ${failed.join(', ')}`,
        }),
      );
    return failed.length > 0 ? 1 : 0;
  },
});
