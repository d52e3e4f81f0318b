/**
 * The sandbox's page: how long a lead's card takes until it is painted and until the block of a
 * widget stands in its panel, with a cold and a warm cache, beside a page with one word of the same
 * server.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../scripts/chromium.mjs';
import { startSandbox } from './sandbox-process.mjs';

const rounds = 7;
const code = 'bench_panel';

const script = `define(['jquery'], function () {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () {
        self.render_template({ caption: { class_name: '' }, body: '<p class="bench-block">block</p>' });
        return true;
      },
      init: function () { return true; },
      bind_actions: function () { return true; },
      settings: function () { return true; },
      onSave: function () { return true; },
      destroy: function () {},
    };
  };
});`;

/** A widget with a block in the panel, and a file that is the page to compare with. */
function writeWidget(folder) {
  const texts = JSON.stringify({
    widget: { name: 'Bench', description: '', short_description: '' },
  });
  const widget = {
    name: 'widget.name',
    description: 'widget.description',
    short_description: 'widget.short_description',
    code,
    version: '1.0.0',
    interface_version: 2,
    init_once: false,
    locale: ['en'],
    installation: true,
    support: { email: 'help@example.com' },
  };
  mkdirSync(join(folder, 'i18n'));
  writeFileSync(join(folder, 'i18n/en.json'), texts);
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ widget, locations: ['lcard-1'] }));
  writeFileSync(join(folder, 'script.js'), script);
  writeFileSync(join(folder, 'word.html'), '<!doctype html><title>Word</title><p>Word</p>');
}

/** Notes when what a selector names was painted for the first time. Runs in the page. */
function notePaints(selectors) {
  window.paintedAt = {};
  const look = () => {
    for (const [name, selector] of Object.entries(selectors)) {
      if (name in window.paintedAt || !document.querySelector(selector)) continue;
      window.paintedAt[name] = Number.NaN;
      // The frame in which it stands, and the turn after it: by then it was painted.
      requestAnimationFrame(() =>
        setTimeout(() => {
          window.paintedAt[name] = performance.now();
        }),
      );
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

const isThere = () =>
  performance.getEntriesByName('first-contentful-paint').length > 0 &&
  Object.values(window.paintedAt).every((at) => at > 0);

/** One visit: milliseconds from the navigation until each of the paints. */
async function visit(page, url, wanted) {
  await page.goto(url);
  await page.waitForFunction((names) => names.every((name) => name in window.paintedAt), wanted);
  await page.waitForFunction(isThere);
  return page.evaluate(() => ({
    first: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    ...window.paintedAt,
  }));
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function measure(browser, { url, api }) {
  const found = { cold: [], warm: [], word: [] };
  const { _embedded } = await api('/api/v4/leads?limit=1');
  const card = `${url}/leads/detail/${_embedded.leads[0].id}`;
  const selectors = { card: '#edit_card', block: '.bench-block' };
  for (let round = 0; round < rounds; round += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.addInitScript(notePaints, selectors);
    const page = await context.newPage();
    // Chromium's own start is not what is measured.
    await page.goto('about:blank');
    found.word.push(await visit(page, `${url}/upl/${code}/widget/word.html`, []));
    found.cold.push(await visit(page, card, Object.keys(selectors)));
    await page.goto('about:blank');
    found.warm.push(await visit(page, card, Object.keys(selectors)));
    await context.close();
  }
  return found;
}

export async function firstPaint() {
  const folder = mkdtempSync(join(tmpdir(), 'amokit-bench-'));
  writeWidget(folder);
  const sandbox = await startSandbox({ widgets: [folder], language: 'en' });
  const browser = await launchChromium();
  try {
    const headers = { authorization: `Bearer ${sandbox.tokens.longLived}` };
    const api = async (path) => (await fetch(`${sandbox.apiUrl}${path}`, { headers })).json();
    const found = await measure(browser, { url: sandbox.url, api });
    const middle = (visits, name) => median(visits.map((one) => one[name]));
    const word = middle(found.word, 'first');
    const row = (what, milliseconds, budget) => ({
      what,
      'measured, ms': Math.round(milliseconds),
      'beside one word': `${(milliseconds / word).toFixed(1)}×`,
      budget,
    });
    return [
      row('a page with one word', word),
      ...['cold', 'warm'].flatMap((cache) => [
        row(`first paint, ${cache} cache`, middle(found[cache], 'first')),
        row(`a lead's card, ${cache} cache`, middle(found[cache], 'card'), 300),
        row(`a widget's block in it, ${cache} cache`, middle(found[cache], 'block')),
      ]),
    ];
  } finally {
    await browser.close();
    await sandbox.stop();
    rmSync(folder, { recursive: true });
  }
}
