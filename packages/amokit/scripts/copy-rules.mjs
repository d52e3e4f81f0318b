/** Before packing: the pages of the check's rules travel inside the package, for `amokit check --explain`. */
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const from = fileURLToPath(new URL('../../../docs/rules', import.meta.url));
const to = fileURLToPath(new URL('../dist/rules', import.meta.url));

rmSync(to, { recursive: true, force: true });
cpSync(from, to, { recursive: true });
