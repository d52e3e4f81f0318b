/** `npm run build`: the packages, the sandbox's page and the zips. */
import { runSteps } from './run.mjs';
import { packages, page, template } from './steps.mjs';

runSteps([packages, page, template]);
