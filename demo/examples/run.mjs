/** Runs a script of `client/` against an account of its own: `npm run example -- leads`. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { startSetting } from './sandbox-setting.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const known = readdirSync(`${here}client`)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3));

const names = process.argv.slice(2);
const unknown = names.filter((name) => !known.includes(name));
if (names.length === 0 || unknown.length > 0) {
  if (unknown.length > 0) console.error(`There is no example “${unknown.join('”, “')}”.`);
  console.error(`Choose of: ${known.join(', ')}\nnpm run example -- leads`);
  process.exit(2);
}

for (const name of names) {
  // Vite reads TypeScript on every version of Node.
  const { module } = await runnerImport(`${here}client/${name}.ts`, {
    root: here,
    configFile: false,
    logLevel: 'error',
  });
  const { sandbox, setting } = await startSetting({ language: 'en' }, console.log);
  console.log(`\n— ${name} —`);
  try {
    await module.run(setting);
  } finally {
    await sandbox.close();
  }
}
