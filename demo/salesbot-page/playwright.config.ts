/** Tests of the whole way in a browser: `npm run build`, then `npx playwright test`. */
import type { AmokitOptions } from 'amokit/test';
import { defineConfig } from 'playwright/test';
import { freePort } from '../beside-sandbox.mjs';
import { widgetOf } from './start.mjs';

// Each worker reads this file again: the address has to stay.
process.env.BACKEND_PORT ??= String(await freePort());
process.env.WIDGET_ZIP ??= await widgetOf({
  backend: `http://127.0.0.1:${process.env.BACKEND_PORT}`,
});

export default defineConfig<object, AmokitOptions>({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  workers: 1,
  reporter: 'list',
  outputDir: 'dist/test-results',
  use: {
    widgetDir: process.env.WIDGET_ZIP,
    accountLanguage: 'en',
    locale: 'en-GB',
    timezoneId: 'Europe/Moscow',
    viewport: { width: 360, height: 740 },
    launchOptions: { args: ['--no-sandbox'] },
  },
});
