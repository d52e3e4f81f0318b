/** Before packing: the template travels inside the package, so that creating needs no network. */
import { cpSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const from = fileURLToPath(new URL('../../../widget-template', import.meta.url));
const to = fileURLToPath(new URL('../template', import.meta.url));

rmSync(to, { recursive: true, force: true });
cpSync(from, to, {
  recursive: true,
  filter: (source) => !['node_modules', 'dist', '.amokit'].includes(basename(source)),
});
