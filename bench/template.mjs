/** The template's widget: how long its build takes, and what Chromium loads until its panel is seen. */
import { spawn, spawnSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';
import { launchChromium } from '../scripts/chromium.mjs';
import { amokit, kb, root } from './lib.mjs';

const folder = join(root, 'widget-template');
const zip = join(folder, 'dist/widget.zip');

function build() {
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  const start = performance.now();
  const built = spawnSync(process.execPath, [amokit, 'build', folder]);
  if (built.status !== 0) throw new Error(`amokit build failed:\n${built.stderr}${built.stdout}`);
  return (performance.now() - start) / 1000;
}

/** Starts the sandbox with the built zip; answers with its ready document and how to end it. */
async function startSandbox() {
  const sandbox = spawn(process.execPath, [
    ...[amokit, 'sandbox', '--port', '0', '--lang', 'en', '--json', '--widget', zip],
  ]);
  const line = new Promise((resolve, reject) => {
    createInterface({ input: sandbox.stdout }).once('line', resolve);
    sandbox.once('exit', (code) => reject(new Error(`amokit sandbox ended with ${code}`)));
  });
  return { ready: JSON.parse(await line), stop: () => sandbox.kill() };
}

/** The address of a lead's card. */
async function cardUrl({ url, apiUrl, tokens }) {
  const answer = await fetch(`${apiUrl}/api/v4/leads?limit=1`, {
    headers: { authorization: `Bearer ${tokens.longLived}` },
  });
  const [lead] = (await answer.json())._embedded.leads;
  return `${url}/leads/detail/${lead.id}`;
}

/** The first words that the panel's own component says; before it the runtime says that it loads. */
const ownWords = 'Loading the lead…';

const comes = (place) =>
  place.waitFor({ timeout: 3_000 }).then(
    () => true,
    () => false,
  );

const isScript = (url) => /\/upl\/.+\.js/.test(url.pathname);

/**
 * The scripts of the widget without which a card shows nothing of it, and all that it loads: each
 * is held back once, and what is still painted then did not need it.
 */
async function paints() {
  const { ready, stop } = await startSandbox();
  const browser = await launchChromium();
  try {
    const url = await cardUrl(ready);
    const sizes = new Map();
    const page = await browser.newPage();
    page.on('response', async (response) => {
      if (isScript(new URL(response.url())))
        sizes.set(response.url(), gzipSync(await response.body(), { level: 9 }).length);
    });
    await page.goto(url);
    const panel = page.locator('.card-widgets__widget__body');
    await panel.getByRole('textbox').waitFor();
    await page.close();

    const needed = { loading: [], content: [] };
    for (const script of sizes.keys()) {
      const visit = await browser.newPage();
      await visit.route(script, () => {});
      await visit.route('**/api/v4/**', () => {});
      await visit.goto(url);
      const body = visit.locator('.card-widgets__widget__body');
      const [loading, content] = await Promise.all([
        comes(body.getByRole('status').first()),
        comes(body.getByText(ownWords)),
      ]);
      if (!loading) needed.loading.push(script);
      if (!content) needed.content.push(script);
      await visit.close();
    }
    const weigh = (scripts) => scripts.reduce((sum, script) => sum + sizes.get(script), 0);
    return {
      loading: weigh(needed.loading),
      content: weigh(needed.content),
      whole: weigh([...sizes.keys()]),
    };
  } finally {
    await browser.close();
    stop();
  }
}

/** Rows of the template's sizes, and its build time in seconds. */
export async function template() {
  const built = build();
  const { loading, content, whole } = await paints();
  return [
    { what: 'template: scripts until the first paint', gzip: kb(loading), budget: kb(9_000) },
    { what: "template: scripts until the panel's own words", gzip: kb(content), budget: '' },
    { what: 'template: scripts until all is shown', gzip: kb(whole), budget: '' },
    { what: 'template: widget.zip', gzip: kb(statSync(zip).size), budget: kb(22_000) },
    { what: 'amokit build of the template, cold', s: built.toFixed(2), budget: '1.50 s' },
  ];
}
