import { defineConfig } from 'vitest/config';

/** The tests beside the code, in Node; those in a browser are Playwright's, in e2e. */
export default defineConfig({ test: { include: ['src/**/*.test.{ts,tsx}'] } });
