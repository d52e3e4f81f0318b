/** `npm start`: builds what changed, then opens the sandbox with the template's zip installed. */
import { runNode, runSteps } from './run.mjs';
import { packages, page, template } from './steps.mjs';

runSteps([packages, page, template]);
process.exitCode = runNode('packages/amokit/bin/amokit.js', [
  'sandbox',
  '--widget',
  'widget-template/dist/widget.zip',
  '--open',
  ...process.argv.slice(2),
]);
