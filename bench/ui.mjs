/**
 * Components beside those of the official React kit: what a page loads for each, with its styles and
 * with what draws it, and how long a form of ten fields takes until it is painted. What each of ours
 * weighs alone, beside Preact, stands next to its budget.
 */
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { launchChromium } from '../scripts/chromium.mjs';
import { bench, kb, root } from './lib.mjs';

const kit = '@kommo-crm/crm-react-ui-kit';

/** Names of ours, names and places of theirs; null where the kit has none. */
const components = [
  ['Button', 'Button'],
  ['Input', 'Input'],
  ['Textarea', 'TextArea'],
  ['Checkbox', 'Checkbox'],
  ['CheckboxGroup', 'CheckboxGroup'],
  ['RadioGroup', 'RadioGroup'],
  ['Switch', 'Switcher'],
  ['Select', 'Select'],
  ['ContextMenu', 'ContextMenu'],
  ['InlineInput', 'InlineInput'],
  ['Accordion', 'Accordion'],
  ['FilterTabs', 'FilterTabs'],
  ['Callout', 'Callout'],
  ['Badge', 'Badge'],
  ['Label', 'Label'],
  ['Link', 'Link'],
  ['List', 'List'],
  ['Ribbon', 'Ribbon'],
  ['Separator', 'Separator'],
  ['Spinner', 'Spinner'],
  ['Text', 'Text'],
  ['NumberField', null],
  ['Field', null],
  ['Table', null],
  ['Pagination', null],
  ['CopyField', null],
  ['CodeSnippet', null],
  ['FileUpload', null],
  ['Modal', null],
  ['Confirm', null],
  ['Popover', null],
  ['Tooltip', null],
  ['Toaster', null],
  ['Combobox', null],
  ['MultiSelect', null],
  ['DatePicker', null],
  ['DateRangePicker', null],
];

const overlays = ['ContextMenu', 'Modal', 'Confirm', 'Popover', 'Tooltip', 'Toaster'];
const pickers = ['Combobox', 'MultiSelect', 'DatePicker', 'DateRangePicker'];

/** What a component may weigh, and why it may where it is no simple one. */
function budgetOf(name) {
  if (overlays.includes(name)) return '8 (overlay)';
  if (pickers.includes(name)) return '16 (picker)';
  // Seven states in four languages, and all of what sends, stops, repeats and posts files.
  return name === 'FileUpload' ? '4 (sends, stops, repeats, posts)' : '3';
}

/** What a page loads before it draws: the entry with all that it imports, and its styles. */
async function bundle(from, code, external = []) {
  const entry = `${from}/bench-entry.js`;
  const result = await build({
    root: from,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: { input: entry, external, preserveEntrySignatures: 'strict' },
    },
    plugins: [
      {
        name: 'bench-entry',
        resolveId: (id) => (id === entry ? entry : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
  });
  const find = (isWanted) => result.output.filter(isWanted);
  // What is loaded later, on demand, is no part of it.
  const script = find((file) => file.type === 'chunk' && file.isEntry)[0]?.code ?? '';
  const styles = find(({ fileName }) => fileName.endsWith('.css')).map(({ source }) => source);
  const css = styles.join('\n');
  const weight = (text) => (text === '' ? 0 : gzipSync(text, { level: 9 }).length);
  return { script, css, gzip: weight(script) + weight(css) };
}

const drawnBy = {
  preact: "export { render } from 'preact';",
  react: "export { createRoot } from 'react-dom/client';",
};

const ours = (names) => bundle(root, `export { ${names} } from '@amokit/ui';${drawnBy.preact}`);

const alone = (name) => bundle(root, `export { ${name} } from '@amokit/ui';`, [/^preact/]);

const theirs = (names) =>
  bundle(bench, names.map((name) => `export * from '${kit}/${name}';`).join('') + drawnBy.react);

const ourForm = `
import { Field, Input } from '@amokit/ui';
import { h, render } from 'preact';
const fields = Array.from({ length: 10 }, (_, index) =>
  h(Field, { label: 'Field ' + index }, h(Input, { name: 'field' + index })));
globalThis.draw = (place) => render(h('form', null, fields), place);
export {};`;

const theirForm = `
import { Input, InputLightTheme } from '${kit}/Input';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
const fields = Array.from({ length: 10 }, (_, index) =>
  createElement('label', { key: index }, 'Field ' + index,
    createElement(Input, { theme: InputLightTheme, name: 'field' + index })));
globalThis.draw = (place) => createRoot(place).render(createElement('form', null, fields));
export {};`;

/** Milliseconds from the start of a page's script until its form was painted. */
async function paint(browser, { script, css }) {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><style>${css}</style><div id="place"></div>`);
  const time = await page.evaluate(async (code) => {
    const start = performance.now();
    const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    await import(url);
    const place = document.querySelector('#place');
    globalThis.draw(place);
    await new Promise((done) => {
      const look = () =>
        // The frame after the one in which all is there has it painted.
        place.querySelectorAll('input').length === 10
          ? requestAnimationFrame(() => requestAnimationFrame(done))
          : requestAnimationFrame(look);
      look();
    });
    return performance.now() - start;
  }, script);
  await page.close();
  return time;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Medians of pages of ours and of theirs, one after the other, so that both meet the same machine. */
async function paints(forms) {
  const browser = await launchChromium();
  const times = forms.map(() => []);
  for (let round = 0; round < 21; round += 1)
    for (const [index, form] of forms.entries()) times[index].push(await paint(browser, form));
  await browser.close();
  return times.map(median);
}

/** Rows: each component, some together, and the form. */
export async function ui() {
  const rows = [];
  for (const [own, peer] of components) {
    const whole = await ours(own);
    const other = peer ? await theirs([peer]) : undefined;
    rows.push({
      what: own,
      'ours alone': kb((await alone(own)).gzip),
      budget: budgetOf(own),
      'ours with Preact': kb(whole.gzip),
      'the kit with React 18': other ? kb(other.gzip) : 'none',
    });
  }
  const some = ['Button', 'Input', 'Select', 'Checkbox'];
  rows.push({
    what: some.join(', '),
    'ours with Preact': kb((await ours(some.join(','))).gzip),
    'the kit with React 18': kb((await theirs(some)).gzip),
  });
  const forms = [await bundle(root, ourForm), await bundle(bench, theirForm)];
  const [own, peer] = await paints(forms);
  rows.push(
    {
      what: 'a form of ten fields: loaded',
      'ours with Preact': kb(forms[0].gzip),
      'the kit with React 18': kb(forms[1].gzip),
    },
    {
      what: 'a form of ten fields: painted',
      'ours with Preact': `${own.toFixed(1)} ms`,
      'the kit with React 18': `${peer.toFixed(1)} ms`,
    },
  );
  return rows;
}
