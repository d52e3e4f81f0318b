/** Before packing: a sandbox without its page would answer every address of the CRM with 503. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const needed = [
  'index.js',
  'page/index.html',
  'page/control-panel.html',
  // The last that the page's build writes.
  'page/vendor/moment.js',
];

const missing = needed.filter((name) => !existsSync(join(dist, name)));
if (missing.length > 0) {
  console.error(`@amokit/sandbox is not built: dist has no ${missing.join(', ')}`);
  console.error('Run "npm run build" at the root, then pack again.');
  process.exitCode = 1;
}
