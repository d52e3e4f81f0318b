/**
 * Builds the sandbox's page into `dist/page`: our own application by Vite, and beside it, untouched,
 * the libraries that the CRM's page hands to widgets and that RequireJS loads at run time.
 */
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { bundleMoment } from './bundle-moment.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const outDir = join(here, '../dist/page');
const { resolve } = createRequire(import.meta.url);

/** The file names are the paths that `host/vendor.ts` gives to RequireJS. */
const vendor = {
  'require.js': 'requirejs/require.js',
  'jquery.js': 'jquery/dist/jquery.min.js',
  'underscore.js': 'underscore/underscore-min.js',
  'backbone.js': 'backbone/backbone-min.js',
  'twig.js': 'twig/twig.min.js',
  'pubsub.js': 'pubsub-js/src/pubsub.js',
  'accounting.js': 'accounting/accounting.min.js',
  'clipboard.js': 'clipboard/dist/clipboard.min.js',
  'store.js': 'store/store.min.js',
  'es6-promise.js': 'es6-promise/dist/es6-promise.min.js',
  'moment-timezone.js': 'moment-timezone/builds/moment-timezone-with-data.min.js',
  'chartjs.js': 'chart.js/dist/Chart.min.js',
  'cropperjs.js': 'cropperjs/dist/cropper.min.js',
  'quill.js': 'quill/dist/quill.min.js',
  'fullcalendar.js': 'fullcalendar/dist/fullcalendar.min.js',
  'enquire.js': 'enquire.js/dist/enquire.min.js',
  'rangeslider.js': 'rangeslider.js/dist/rangeslider.min.js',
  'cocktail.js': 'backbone.cocktail/Cocktail.js',
  'text.js': 'requirejs-text/text.js',
  'json.js': 'requirejs-plugins/src/json.js',
};

await build({
  configFile: false,
  root: join(here, '../src/page'),
  base: '/page/',
  logLevel: 'warn',
  resolve: { conditions: ['amokit-src'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    rolldownOptions: {
      input: [join(here, '../src/page/index.html'), join(here, '../src/page/control-panel.html')],
    },
  },
});

// One classic script, as websites load it.
await build({
  configFile: false,
  root: join(here, '../src/public-page/browser'),
  logLevel: 'warn',
  build: {
    outDir: join(outDir, 'gso'),
    emptyOutDir: true,
    target: 'es2022',
    lib: {
      entry: join(here, '../src/public-page/browser/button.ts'),
      formats: ['iife'],
      name: 'websiteButton',
      fileName: () => 'button.js',
    },
  },
});

await mkdir(join(outDir, 'vendor'), { recursive: true });
for (const [name, source] of Object.entries(vendor))
  await copyFile(resolve(source), join(outDir, 'vendor', name));

const languages = join(outDir, 'vendor/moment-locale');
const locales = dirname(resolve('moment/locale/ru.js'));
await mkdir(languages);
for (const name of await readdir(locales))
  await copyFile(join(locales, name), join(languages, name));
await writeFile(
  join(outDir, 'vendor/moment.js'),
  await bundleMoment(resolve, '/page/vendor/moment-locale'),
);
