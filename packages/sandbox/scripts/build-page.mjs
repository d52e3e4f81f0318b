/**
 * Builds the sandbox's page into `dist/page`: our own application by Vite, and beside it, untouched,
 * the libraries that the CRM's page hands to widgets and that RequireJS loads at run time.
 */
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, minifySync } from 'vite';
import { buildButton } from './build-button.mjs';
import { bundleMoment } from './bundle-moment.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const outDir = join(here, '../dist/page');
const { resolve } = createRequire(import.meta.url);

/** The file names are the paths that `host/vendor.ts` gives to RequireJS. */
const vendor = {
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
  'FileAPI.js': 'fileapi/dist/FileAPI.html5.min.js',
  'google-libphonenumber.js': 'google-libphonenumber/dist/libphonenumber.js',
  'jplayer.js': 'jplayer/dist/jplayer/jquery.jplayer.min.js',
  'virtualized-list.js': 'virtualized-list/umd/virtualized-list.min.js',
  'regenerator-runtime.js': 'regenerator-runtime/runtime.js',
  'cocktail.js': 'backbone.cocktail/Cocktail.js',
  'text.js': 'requirejs-text/text.js',
  'json.js': 'requirejs-plugins/src/json.js',
};

/**
 * What cards and lists need, in one file: where a browser asks for a dozen small ones, it waits a
 * dozen times. The templates of the controls come with the first widget.
 */
const isShared = (id) =>
  /node_modules|preload|\/page\/(?:data|host|layout|navigation|state|texts|page-context)/.test(
    id,
  ) || /\/pages\/(?:card|list|leads-list|use-|page-message|integrations\/widget-texts)/.test(id)
    ? !/\/host\/(?:controls\/register|controls\/.*\.twig|twig\.ts)/.test(id)
    : false;

/** A page by itself: pages that shared files would each load a dozen small ones. */
const buildPage = (name, emptyOutDir) =>
  build({
    configFile: false,
    root: join(here, '../src/page'),
    base: '/page/',
    logLevel: 'warn',
    resolve: { conditions: ['amokit-src'] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir,
      emptyOutDir,
      target: 'es2022',
      sourcemap: true,
      rolldownOptions: {
        input: join(here, '../src/page', name),
        output: { codeSplitting: { groups: [{ name: 'shared', test: isShared }] } },
      },
    },
  });

await buildPage('index.html', true);
await buildPage('control-panel.html', false);
await buildButton();

await mkdir(join(outDir, 'vendor'), { recursive: true });
for (const [name, source] of Object.entries(vendor))
  await copyFile(resolve(source), join(outDir, 'vendor', name));

// It is published in full only, and nothing is drawn before it.
const loader = await readFile(resolve('requirejs/require.js'), 'utf8');
const { code } = minifySync('require.js', loader, { module: false });
await writeFile(join(outDir, 'vendor/require.js'), code);

const languages = join(outDir, 'vendor/moment-locale');
const locales = dirname(resolve('moment/locale/ru.js'));
await mkdir(languages);
for (const name of await readdir(locales))
  await copyFile(join(locales, name), join(languages, name));
await writeFile(
  join(outDir, 'vendor/moment.js'),
  await bundleMoment(resolve, '/page/vendor/moment-locale'),
);
