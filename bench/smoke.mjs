/**
 * `amokit smoke`: how long one place takes from a cold start, each further one, and 60 widgets in
 * all their places. `AMOKIT_BENCH_WIDGETS` names a folder of widgets to be taken for the latter.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from '../scripts/chromium.mjs';
import { amokit, root, seconds } from './lib.mjs';

const fixtures = join(root, 'e2e/fixtures/widgets');

/** Widgets of our own that come to their end: what never ends would measure our patience. */
const usual = [
  'every-place',
  'constructor-system',
  'own-stylesheet',
  'twig-by-href',
  'ticked-rows',
];

const many = 60;

async function run(widgets) {
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [amokit, 'smoke', '--json', ...widgets],
    {
      env: { ...process.env, AMOKIT_CHROMIUM: await chromiumPath() },
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  if (status !== 0 && status !== 1) throw new Error(`amokit smoke ended with ${status}: ${stderr}`);
  return { milliseconds: performance.now() - start, report: JSON.parse(stdout) };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** 60 widgets: those of the folder that is named, or copies of our own, each with a code of its own. */
async function manyWidgets(use) {
  const given = process.env.AMOKIT_BENCH_WIDGETS;
  if (given) {
    const folders = readdirSync(given, { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    return use(folders.slice(0, many).map(({ name }) => join(given, name)));
  }
  const folder = mkdtempSync(join(tmpdir(), 'amokit-bench-'));
  try {
    const copies = Array.from({ length: many }, (_, index) => {
      const copy = join(folder, `${index}`);
      cpSync(join(fixtures, usual[index % usual.length]), copy, { recursive: true });
      return copy;
    });
    return await use(copies);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function smoke() {
  const cold = [];
  for (let round = 0; round < 3; round += 1)
    cold.push((await run([join(fixtures, 'render-promise')])).milliseconds);
  const places = (await run([join(fixtures, 'every-place')])).report.widgets[0].areas;
  const further = places.slice(1).map(({ milliseconds }) => milliseconds);
  const all = await manyWidgets(run);
  const visited = all.report.widgets.reduce((sum, { areas }) => sum + areas.length, 0);
  const cores = availableParallelism();
  return [
    { what: 'smoke, one widget, one place, cold: s', measured: seconds(median(cold)), budget: 4 },
    { what: 'smoke, each further place, median: s', measured: seconds(median(further)), budget: 1 },
    {
      what: 'smoke, each further place, most: s',
      measured: seconds(Math.max(...further)),
      budget: 1,
    },
    {
      what: `smoke, ${all.report.widgets.length} widgets in ${visited} places, ${cores} cores: s`,
      measured: seconds(all.milliseconds),
      budget: 240,
    },
  ];
}
