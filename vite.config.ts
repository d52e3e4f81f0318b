import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { sandboxPlugin } from './packages/ui/test/sandbox-plugin.ts';
import { chromiumPath } from './scripts/chromium.mjs';

const jsx = { runtime: 'automatic' as const, importSource: 'preact' };

/** Ends what hangs; no test is meant to come near it, on a busy machine either. */
const testTimeout = 60_000;

/** The commands speak English to tests, whatever the system of the machine speaks. */
const env = { AMOKIT_LANG: 'en' };

const shared = {
  resolve: { conditions: ['amokit-src'] },
  ssr: { resolve: { conditions: ['amokit-src'] } },
  oxc: { jsx },
};

/** Their tests build, and start Vite within the process of the test: each file has its own. */
const commands = ['amokit', 'create-amokit'];

const libraries = readdirSync('packages').filter((name) => !commands.includes(name));

/** `expect.poll` gives up after a second by itself, which a busy machine needs at times. */
const expectations = { poll: { timeout: testTimeout / 4 } };

const inNode = {
  exclude: ['**/*.browser.test.*', '**/node_modules/**', '**/dist/**'],
  env,
  expect: expectations,
  testTimeout,
  hookTimeout: testTimeout,
};

/** The tests of all packages: in Node, in a real Chromium, and through the whole product. */
export default defineConfig({
  test: {
    // Many tests wait, for the limits of the API and for processes: a core left free would be idle.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        ...shared,
        test: {
          ...inNode,
          name: 'node',
          include: [
            `packages/{${libraries.join()}}/{src,test}/**/*.test.ts`,
            'scripts/**/*.test.ts',
          ],
          // Half of the time went into reading the same modules anew for each file.
          isolate: false,
        },
      },
      {
        ...shared,
        test: {
          ...inNode,
          name: 'commands',
          include: [`packages/{${commands.join()}}/{src,test}/**/*.test.ts`],
        },
      },
      {
        ...shared,
        plugins: [sandboxPlugin()],
        optimizeDeps: {
          // The scan reads tests, which no package's tsconfig includes: it has to be told of Preact.
          rolldownOptions: { transform: { jsx } },
          include: ['preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime'],
        },
        test: {
          name: 'browser',
          include: ['packages/*/{src,test}/**/*.browser.test.{ts,tsx}'],
          expect: expectations,
          testTimeout,
          browser: {
            enabled: true,
            // Pages beside each other take the focus and the frames from one another.
            fileParallelism: false,
            headless: true,
            screenshotFailures: false,
            // One picture for all machines: what is compared does not depend on their fonts.
            expect: {
              toMatchScreenshot: {
                resolveScreenshotPath: ({ root, testFileDirectory, arg, ext }) =>
                  join(root, testFileDirectory, 'looks', `${arg}${ext}`),
              },
            },
            provider: playwright({
              launchOptions: { executablePath: await chromiumPath(), args: ['--no-sandbox'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        ...shared,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          env,
          testTimeout,
          hookTimeout: testTimeout,
          // Each file has a sandbox and a browser of its own, which keep more than one core busy.
          maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
          sequence: { groupOrder: 1 },
          expect: expectations,
        },
      },
    ],
  },
});
