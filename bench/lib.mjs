import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const bench = dirname(fileURLToPath(import.meta.url));
export const root = dirname(bench);
export const amokit = join(root, 'packages/amokit/bin/amokit.js');

/** Bytes as people read them: 1 kB = 1000 B. */
export const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
