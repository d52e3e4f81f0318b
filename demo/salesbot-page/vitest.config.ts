import { defineConfig } from 'vitest/config';

/** Tests of functions; those of the whole way in a browser are Playwright's. */
export default defineConfig({ test: { include: ['{server,agreed}/**/*.test.ts'] } });
