/** `npm start`: builds what changed, then opens the sandbox with the template and both demos. */
import { runNode, runSteps } from './run.mjs';
import { demos, packages, page, template } from './steps.mjs';

runSteps([packages, page, template, demos]);
// Only now is there what the demos are built with.
const { demoSandbox } = await import('../demo/start.mjs');
console.log('\n▸ demos → zips that know their backends');
const { args, env } = await demoSandbox();
process.exitCode = runNode(
  'packages/amokit/bin/amokit.js',
  [
    'sandbox',
    '--widget',
    'widget-template/dist/widget.zip',
    ...args,
    '--open',
    ...process.argv.slice(2),
  ],
  env,
);
