/** The steps that several commands share, each a file that Node runs. */
const tsc = 'node_modules/typescript/bin/tsc';

export const packages = { title: 'packages', file: tsc, args: ['-b'] };

export const page = { title: "sandbox's page", file: 'packages/sandbox/scripts/build-page.mjs' };

export const template = {
  title: 'widget-template → widget.zip',
  file: 'packages/amokit/bin/amokit.js',
  args: ['build', 'widget-template'],
};

/** Pages and backends of the demos. */
export const demos = { title: 'demos: pages and backends', file: 'demo/build.mjs' };

/** Zips of the demos and examples. */
export const demoZips = {
  title: 'demo → zips',
  file: 'packages/amokit/bin/amokit.js',
  args: ['build', 'demo'],
};

export const types = (project) => ({
  title: `types: ${project}`,
  file: tsc,
  args: ['--noEmit', '-p', project],
});
