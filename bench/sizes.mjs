/** What a browser has to load: our entry points beside a peer's, all bundled by one method. */
import { bundleSize } from './bundle-size.mjs';
import { bench, kb, root } from './lib.mjs';

const all = (name) => `import * as all from '${name}'; globalThis.all = all;`;

const bundles = [
  ['client core with ky', 13_000, root, "export { createClient, session } from '@amokit/client';"],
  [
    'client with all services',
    20_000,
    root,
    "export { createClient, session, services } from '@amokit/client';",
  ],
  ['peer: @shevernitskiy/amo, whole', null, bench, all('@shevernitskiy/amo')],
  [
    'Button with Preact',
    null,
    root,
    "export { Button } from '@amokit/ui'; export { render } from 'preact';",
  ],
  [
    'Button, Input and Modal with Preact',
    12_000,
    root,
    "export { Button, Input, Modal } from '@amokit/ui'; export { render } from 'preact';",
  ],
];

/** Rows of sizes, with the budget of each. */
export async function sizes() {
  const rows = [];
  for (const [what, budget, from, code] of bundles) {
    const { min, gzip } = await bundleSize(from, code);
    rows.push({ what, min: kb(min), gzip: kb(gzip), budget: budget ? kb(budget) : '' });
  }
  return rows;
}
