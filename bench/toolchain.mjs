/**
 * The toolchain, from an empty folder to an edit that is seen: beside the official scaffold, whose
 * figures were measured with its version 1.1.7 on the reference machine (Node 20.20, two cores).
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { launchChromium } from '../scripts/chromium.mjs';
import { freshProject } from './fresh-project.mjs';
import { amokit, root } from './lib.mjs';

/** create-kommo-integration 1.1.7, https://github.com/kommo-crm/create-kommo-integration */
const scaffold = {
  build: '10.80 s',
  edit: 'F5 by hand, 3.66 MB each',
  check: 'none offline',
  install: '39.0 s',
  size: '339 MB, 666 packages',
};

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const seconds = (value) => `${value.toFixed(2)} s`;

const milliseconds = (value) => `${Math.round(value)} ms`;

/** Milliseconds of a run of the command line. */
function run(...args) {
  const start = performance.now();
  const { status, stderr, stdout } = spawnSync(process.execPath, [amokit, ...args]);
  if (status !== 0) throw new Error(`amokit ${args.join(' ')} failed:\n${stderr}${stdout}`);
  return performance.now() - start;
}

const times = (count, measure) => Array.from({ length: count }, measure);

/** A copy of the template with the libraries of the repository. */
function copyOfTemplate() {
  const folder = mkdtempSync(join(tmpdir(), 'amokit-bench-'));
  cpSync(join(root, 'widget-template'), folder, {
    recursive: true,
    filter: (source) => !/[\\/](node_modules|dist|\.amokit)$/.test(source),
  });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Runs in the page: tells when the button of the panel says something else, on the next frame. */
function watchButton() {
  let known = '';
  const look = () => {
    const body = document.querySelector('.card-widgets__widget__body');
    const hosts = body ? [...body.querySelectorAll('*')].filter((one) => one.shadowRoot) : [];
    const button = hosts.map((one) => one.shadowRoot.querySelector('button')).find(Boolean);
    const text = button?.textContent ?? '';
    if (text !== known) {
      known = text;
      window.seen(text, Date.now());
    }
    requestAnimationFrame(look);
  };
  look();
}

/** Milliseconds from the writing of a file until the page shows it, each edit after the other. */
async function edits(folder, count) {
  const dev = spawn(process.execPath, [
    ...[amokit, 'dev', folder, '--port', '0', '--lang', 'en', '--json'],
  ]);
  const browser = await launchChromium();
  try {
    const line = await new Promise((resolve, reject) => {
      createInterface({ input: dev.stdout }).once('line', resolve);
      dev.once('exit', (code) => reject(new Error(`amokit dev ended with ${code}`)));
    });
    const page = await browser.newPage();
    let told = () => {};
    await page.exposeFunction('seen', (text, at) => told(text, at));
    await page.goto(JSON.parse(line).open);
    await page.getByRole('button', { name: 'Add the note' }).waitFor();
    await page.evaluate(() => Reflect.set(window, 'untouched', true));
    await page.evaluate(watchButton);
    const file = join(folder, 'src/note-form.tsx');
    const source = readFileSync(file, 'utf8');
    const measured = [];
    for (let edit = 0; edit <= count; edit += 1) {
      const mark = `edit ${edit}`;
      const shown = new Promise((resolve) => {
        told = (text, at) => text.includes(mark) && resolve(at);
      });
      const start = Date.now();
      writeFileSync(file, source.replace("host.t('note.send')}", `host.t('note.send')} ${mark}`));
      measured.push((await shown) - start);
    }
    const untouched = await page.evaluate(() => Reflect.get(window, 'untouched') === true);
    if (!untouched) throw new Error('the page was loaded anew');
    // The first edit finds everything cold.
    return measured.slice(1);
  } finally {
    await browser.close();
    dev.kill();
  }
}

/** Rows of the toolchain's times, and the size of a fresh project. */
export async function toolchain() {
  const folder = copyOfTemplate();
  const builds = times(3, () => {
    rmSync(join(folder, 'dist'), { recursive: true, force: true });
    return run('build', folder) / 1000;
  });
  const zip = join(folder, 'dist/widget.zip');
  const startUp = median(times(7, () => run('--version')));
  const check = median(times(7, () => run('check', zip))) - startUp;
  const visible = await edits(folder, 20);
  rmSync(folder, { recursive: true, force: true });
  const fresh = freshProject();
  rmSync(fresh.workplace, { recursive: true, force: true });
  const whole = fresh.created + fresh.installed + fresh.built;
  return [
    {
      what: 'build of the template, cold',
      amokit: seconds(median(builds)),
      budget: '1.50 s',
      'official scaffold': scaffold.build,
    },
    {
      what: 'edit to visible, median of 20',
      amokit: milliseconds(median(visible)),
      budget: '100 ms',
      'official scaffold': scaffold.edit,
    },
    {
      what: 'edit to visible, slowest of 20',
      amokit: milliseconds(Math.max(...visible)),
      budget: '',
      'official scaffold': '',
    },
    {
      what: 'check of a zip, over start-up',
      amokit: milliseconds(check),
      budget: '300 ms',
      'official scaffold': scaffold.check,
    },
    {
      what: 'npm install of a fresh project',
      amokit: seconds(fresh.installed),
      budget: '',
      'official scaffold': scaffold.install,
    },
    {
      what: 'create, install and build',
      amokit: seconds(whole),
      budget: '',
      'official scaffold': '',
    },
    {
      what: 'fresh project on disk',
      amokit: `${Math.round(fresh.bytes / 1e6)} MB, ${fresh.packages} packages`,
      budget: '',
      'official scaffold': scaffold.size,
    },
  ];
}
