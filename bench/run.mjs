/** `npm run bench`: sizes and times beside peers and budgets, all measured in this run. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bench } from './lib.mjs';
import { sizes } from './sizes.mjs';
import { template } from './template.mjs';

if (!existsSync(join(bench, 'node_modules'))) {
  console.error('The peers are not installed. Run "npm install --prefix bench", then this again.');
  process.exit(2);
}

const ofTemplate = await template();
console.table([...(await sizes()), ...ofTemplate.sizes]);
console.table(ofTemplate.times);
