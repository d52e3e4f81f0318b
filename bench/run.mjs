/**
 * `npm run bench`: sizes and times beside peers and budgets, all measured in this run.
 * `npm run bench -- NAME …` runs some of them.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bench } from './lib.mjs';

const names = [
  'sizes',
  'template',
  'toolchain',
  'limiter',
  'tabs',
  'reads',
  'writes',
  'refresh',
  'accounts',
  'smoke',
  'first-paint',
  'ui',
  'server-budget',
  'server-hooks',
  'server-edge',
];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));

/** What a file exports: `serverHooks` of server-hooks.mjs. */
const nameOf = (file) => file.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

function refuse(message) {
  console.error(message);
  process.exit(2);
}
if (unknown.length > 0)
  refuse(`There is no benchmark ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
if (!existsSync(join(bench, 'node_modules')))
  refuse('The peers are not installed. Run "npm install --prefix bench", then this again.');

for (const name of wanted.length > 0 ? wanted : names) {
  const { [nameOf(name)]: measure } = await import(`./${name}.mjs`);
  console.table(await measure());
}
