/**
 * Writes `openapi.json` and `manifest.schema.json` anew from the services and the schemas. Run it
 * after a change of either: `npm run documents -w packages/contract`.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));

const load = async (file) => (await runnerImport(resolve(here, file))).module;

const { openapiDocument } = await load('openapi/document.ts');
const { manifestSchema } = await load('manifest-schema.ts');

const documents = {
  'openapi.json': openapiDocument(),
  'manifest.schema.json': manifestSchema(),
};

for (const [name, document] of Object.entries(documents)) {
  writeFileSync(resolve(here, '..', name), `${JSON.stringify(document)}\n`);
}

const files = Object.keys(documents).map((name) => resolve(here, '..', name));
execFileSync('npx', ['biome', 'format', '--write', ...files], { stdio: 'inherit' });
console.log(`Written: ${Object.keys(documents).join(', ')}`);
