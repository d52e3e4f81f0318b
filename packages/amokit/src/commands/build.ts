import { join, relative } from 'node:path';
import { buildWidget, isUpToDate, type WrittenWidget } from '../build/build-widget.ts';
import type { SizeChange } from '../build/changes.ts';
import { defineCommand } from '../cli/command.ts';
import { fileSizes, fileTree, kilobytes } from '../cli/file-tree.ts';
import { findProjects } from '../project/find-projects.ts';
import { formatProblem } from '../user-error.ts';

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
  return [
    fileTree(fileSizes(built.files)),
    ...(changes.length > 0 ? ['\nSince the last build:', ...changes] : []),
    `\n${relative(process.cwd(), zipOf(built.root))}  ${kilobytes(built.zip.length)}, version ${built.version}, in ${seconds} s`,
  ].join('\n');
}

export const build = defineCommand({
  name: 'build',
  description: 'Build a widget into dist/widget.zip',
  positional: {
    name: 'dir',
    description: 'Folder of a widget, or of many; the current one by default',
  },
  options: {
    changed: { type: 'boolean', description: 'Leave out widgets whose sources have not changed' },
    json: { type: 'boolean', description: 'Print one JSON document on stdout' },
  },
  examples: [
    ['amokit build', 'build the widget in this folder'],
    ['amokit build widgets --changed', 'build those of many that changed'],
    ['amokit build --json', 'sizes for a program that reads them'],
  ],
  async run(args) {
    const projects = findProjects(args.positionals[0] ?? '.');
    const json = args.flag('json');
    const summaries: ReturnType<typeof summary>[] = [];
    for (const root of projects) {
      if (args.flag('changed') && isUpToDate(root)) {
        if (!json) console.log(`${relative(process.cwd(), zipOf(root))}  has not changed`);
        continue;
      }
      const start = performance.now();
      const built = await buildWidget(root);
      const seconds = ((performance.now() - start) / 1000).toFixed(2);
      for (const warning of built.warnings) console.error(formatProblem(warning));
      summaries.push(summary(built));
      if (!json) console.log(describe(built, seconds));
    }
    if (json)
      console.log(JSON.stringify(projects.length === 1 ? (summaries[0] ?? null) : summaries));
    return 0;
  },
});
