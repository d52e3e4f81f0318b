/** Builds what the demos have outside of the CRM: their pages and their backends. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const demos = ['website-button', 'salesbot-page'];

for (const demo of demos) {
  for (const part of ['page', 'server']) {
    const root = fileURLToPath(new URL(`${demo}/${part}`, import.meta.url));
    await build({ root, configFile: `${root}/vite.config.ts`, logLevel: 'warn' });
  }
}
