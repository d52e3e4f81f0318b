/** `npm run bench`: sizes and build time beside peers and budgets, all measured in this run. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundleSize } from './bundle-size.mjs';

const bench = dirname(fileURLToPath(import.meta.url));
const root = dirname(bench);

if (!existsSync(join(bench, 'node_modules'))) {
  console.error('The peers are not installed. Run "npm install --prefix bench", then this again.');
  process.exit(2);
}

const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

const bundles = [
  ['client core with ky', 13_000, root, "export { createClient, session } from '@amokit/client';"],
  ['client with all services', 20_000, root, "export * from '@amokit/client';"],
  ['peer: @shevernitskiy/amo, whole', null, bench, "export * from '@shevernitskiy/amo';"],
  [
    'Button with Preact',
    null,
    root,
    "export { Button } from '@amokit/ui'; export { render } from 'preact';",
  ],
  [
    'all of ui with Preact',
    null,
    root,
    "export * from '@amokit/ui'; export { render } from 'preact';",
  ],
];

const sizes = [];
for (const [what, budget, from, code] of bundles) {
  const { min, gzip } = await bundleSize(from, code);
  sizes.push({ what, min: kb(min), gzip: kb(gzip), budget: budget ? kb(budget) : '' });
}

/** The files that script.js of the built template loads before it can paint: itself and its static dependencies. */
function firstPaint(folder) {
  const seen = new Map();
  const visit = (name) => {
    if (seen.has(name)) return;
    const code = readFileSync(join(folder, name), 'utf8');
    seen.set(name, code);
    const dependencies = /define\(\s*\[([^\]]*)\]/.exec(code)?.[1] ?? '';
    for (const [, id] of dependencies.matchAll(/["'`]?([\w./-]+\.js)["'`]/g))
      if (existsSync(join(folder, id.replace(/^\.?\//, '')))) visit(id.replace(/^\.?\//, ''));
  };
  visit('script.js');
  return [...seen.values()];
}

const template = join(root, 'widget-template');
rmSync(join(template, 'dist'), { recursive: true, force: true });
const start = performance.now();
const built = spawnSync(process.execPath, [
  join(root, 'packages/amokit/bin/amokit.js'),
  'build',
  template,
]);
const seconds = (performance.now() - start) / 1000;
if (built.status !== 0) throw new Error(`amokit build failed:\n${built.stderr}${built.stdout}`);

const chunks = firstPaint(join(template, 'dist/widget'));
const gzipped = (codes) =>
  codes.reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0);
sizes.push({
  what: `template: script.js and its ${chunks.length - 1} static chunks`,
  min: '',
  gzip: kb(gzipped(chunks)),
  budget: kb(9_000),
});
sizes.push({
  what: 'template: widget.zip',
  min: '',
  gzip: kb(statSync(join(template, 'dist/widget.zip')).size),
  budget: kb(22_000),
});

console.table(sizes);
console.table([
  { what: 'amokit build of the template, cold', seconds: seconds.toFixed(2), budget: '1.50' },
]);
