/** `npm test`: formatting, lint, the tree's own rules, types, and the tests in Node and in Chromium. */
import { ensureChromium } from './chromium.mjs';
import { runSteps } from './run.mjs';
import { demos, packages, page, template, types } from './steps.mjs';

let env;
try {
  env = { AMOKIT_CHROMIUM: ensureChromium() };
} catch (error) {
  console.error(error.message);
  process.exit(2);
}

runSteps([
  {
    title: 'format and lint',
    file: 'node_modules/@biomejs/biome/bin/biome',
    args: ['ci', '--error-on-warnings', '.'],
  },
  { title: 'import arrows, file lengths, words', file: 'scripts/check-tree.mjs' },
  packages,
  page,
  template,
  demos,
  types('tsconfig.test.json'),
  types('packages/sandbox/src/page/tsconfig.json'),
  types('packages/sandbox/src/public-page/browser/tsconfig.json'),
  types('widget-template/tsconfig.json'),
  types('demo/examples/tsconfig.json'),
  types('packages/ui/gallery/tsconfig.json'),
  { title: 'tests', file: 'node_modules/vitest/vitest.mjs', args: ['run'], env },
]);
