/** `npm run build`: the packages, the sandbox's page and the zips. */
import { runSteps } from './run.mjs';
import { demos, demoZips, packages, page, template } from './steps.mjs';

runSteps([packages, page, template, demos, demoZips]);
