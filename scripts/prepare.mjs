/** After `npm install`: compiles the packages and the sandbox's page. */
import { runSteps } from './run.mjs';
import { packages, page } from './steps.mjs';

runSteps([packages, page]);
