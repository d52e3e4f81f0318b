import { freePort } from '../beside-sandbox.mjs';
import { widgetOf } from './start.mjs';

/** Workers read this file again: the port and the zip are those of the first reading. */
process.env.WEBSITE_BUTTON_PORT ??= String(await freePort());
const port = process.env.WEBSITE_BUTTON_PORT;
process.env.WEBSITE_BUTTON_ZIP ??= await widgetOf({ backend: `http://127.0.0.1:${port}` });

/** The widget with its backend in the CRM on this machine. */
export default {
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  outputDir: 'dist/test-results',
  workers: 1,
  reporter: 'list',
  timeout: 45_000,
  use: {
    widgetDir: process.env.WEBSITE_BUTTON_ZIP,
    accountLanguage: 'en',
    brand: 'amocrm',
    actionTimeout: 10_000,
    launchOptions: { args: ['--no-sandbox'] },
  },
};
