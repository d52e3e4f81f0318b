import { join, relative } from 'node:path';
import { buildWidget } from '../build/build-widget.ts';
import { defineCommand } from '../cli/command.ts';
import { fileSizes, fileTree, kilobytes } from '../cli/file-tree.ts';
import { formatProblem } from '../user-error.ts';

export const build = defineCommand({
  name: 'build',
  description: 'Build a widget into dist/widget.zip',
  positional: {
    name: 'dir',
    description: 'Folder with amokit.config.ts; the current one by default',
  },
  options: { json: { type: 'boolean', description: 'Print one JSON document on stdout' } },
  examples: [
    ['amokit build', 'build the widget in this folder'],
    ['amokit build widgets/delivery', 'build the one in another folder'],
    ['amokit build --json', 'sizes for a program that reads them'],
  ],
  async run(args) {
    const start = performance.now();
    const built = await buildWidget(args.positionals[0] ?? '.');
    const files = fileSizes(built.files);
    const zip = join(built.root, 'dist/widget.zip');
    for (const warning of built.warnings) console.error(formatProblem(warning));
    if (args.flag('json')) {
      console.log(JSON.stringify({ zip, size: built.zip.length, version: built.version, files }));
      return 0;
    }
    const seconds = ((performance.now() - start) / 1000).toFixed(2);
    console.log(fileTree(files));
    console.log(
      `\n${relative(process.cwd(), zip)}  ${kilobytes(built.zip.length)}, version ${built.version}, in ${seconds} s`,
    );
    return 0;
  },
});
