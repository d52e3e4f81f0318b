/** The steps that several commands share, each a file that Node runs. */
const tsc = 'node_modules/typescript/bin/tsc';

export const packages = { title: 'packages', file: tsc, args: ['-b'] };

export const page = { title: "sandbox's page", file: 'packages/sandbox/scripts/build-page.mjs' };

export const template = {
  title: 'widget-template → widget.zip',
  file: 'packages/amokit/bin/amokit.js',
  args: ['build', 'widget-template'],
};

export const types = (project) => ({
  title: `types: ${project}`,
  file: tsc,
  args: ['--noEmit', '-p', project],
});
