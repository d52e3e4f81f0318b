import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchChromium } from '../../../../scripts/chromium.mjs';
import { startCli } from '../../test/run-cli.ts';
import { createTemplateProject, createTestProject } from '../../test/test-project.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

interface Live {
  readonly page: Page;
  readonly errors: readonly string[];
  edit(file: string, from: string, to: string): void;
  /** True as long as the page was never loaded anew. */
  isSamePage(): Promise<boolean>;
}

/** The template in `amokit dev`, its panel on the screen. */
async function startTemplate(): Promise<Live> {
  const { root } = createTemplateProject();
  const { firstLine, stop } = await startCli([
    'dev',
    root,
    '--json',
    '--port',
    '0',
    '--lang',
    'en',
  ]);
  onTestFinished(stop);
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  // Vite reads the packages anew for each project, and may have a busy machine.
  context.setDefaultTimeout(80_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(JSON.parse(firstLine).open);
  await page.getByRole('button', { name: 'Add the note' }).waitFor();
  await page.evaluate(() => Reflect.set(window, 'untouched', true));
  return {
    page,
    errors,
    edit(file, from, to) {
      const text = readFileSync(join(root, file), 'utf8');
      if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
      writeFileSync(join(root, file), text.replace(from, to));
    },
    isSamePage: () => page.evaluate(() => Reflect.get(window, 'untouched') === true),
  };
}

/** A busy machine takes its time; `expect.poll` would give up after a second. */
const patience = { timeout: 15_000 };

describe('amokit dev', { timeout: 90_000 }, () => {
  it('shows edits of components, styles, texts and the entry without a reload', async () => {
    const { page, edit, isSamePage, errors } = await startTemplate();
    const note = page.getByPlaceholder('What did you agree on?');
    await note.fill('half a sentence');

    edit('src/note-form.tsx', "host.t('note.send')}", "host.t('note.send')}!");
    await page.getByRole('button', { name: 'Add the note!' }).waitFor();
    expect(await note.inputValue()).toBe('half a sentence');

    edit('src/panel.css', 'font-size: 16px', 'font-size: 23px');
    const name = page.locator('.lead-name');
    await expect
      .poll(() => name.evaluate((element) => getComputedStyle(element).fontSize), patience)
      .toBe('23px');
    expect(await note.inputValue()).toBe('half a sentence');

    edit('i18n/en.json', 'Add the note', 'Write it down');
    await page.getByRole('button', { name: 'Write it down!' }).waitFor();

    edit('src/widget.tsx', 'import config from', "console.debug('edited');\nimport config from");
    await page.getByRole('button', { name: 'Write it down!' }).waitFor();
    await expect.poll(() => page.locator('.lead-name').count(), patience).toBe(1);
    await expect
      .poll(
        () => page.locator('.lead-name').evaluate((element) => getComputedStyle(element).fontSize),
        patience,
      )
      .toBe('23px');
    expect(await isSamePage()).toBe(true);
    expect(errors).toEqual([]);
  });

  it('shows a syntax error with its file and line, and goes on after the next good save', async () => {
    const { page, edit, isSamePage } = await startTemplate();
    edit('src/note-form.tsx', 'return (', 'return ((');
    const overlay = page.locator('vite-error-overlay');
    await overlay.waitFor();
    expect(await overlay.locator('.window').textContent()).toMatch(/note-form\.tsx:\d+/);
    edit('src/note-form.tsx', 'return ((', 'return (');
    await overlay.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Add the note' }).waitFor();
    expect(await isSamePage()).toBe(true);
  });

  it('says what is wrong with an edited config, and goes on when it is mended', async () => {
    const project = createTemplateProject();
    const running = await startCli(['dev', project.root, '--json', '--port', '0']);
    onTestFinished(running.stop);
    const config = readFileSync(join(project.root, 'amokit.config.ts'), 'utf8');
    writeFileSync(join(project.root, 'amokit.config.ts'), config.replace("'lcard'", "'card'"));
    await expect
      .poll(() => running.stderr(), patience)
      .toMatch(/amokit\.config\.ts:\d+:\d+ {2}.*lcard, ccard/);
    writeFileSync(join(project.root, 'amokit.config.ts'), config);
    await expect.poll(() => running.stderr(), patience).toContain('That is mended.');
  });

  it('runs an old script of public, and shows an edit of it', async () => {
    const script = (text: string) => `define(['jquery', './js/part.js'], function ($, part) {
  return function () {
    var self = this;
    undeclared = part;
    this.callbacks = {
      render: function () {
        self.render_template({ caption: {}, body: '', render: '<p id="old">${text} ' + undeclared + $.fn.jquery + '</p>' });
        return true;
      },
      init: function () { return true; },
      bind_actions: function () { return true; },
      destroy: function () {},
    };
    return this;
  };
});
`;
    const project = createTestProject({
      'src/widget.ts': "import Old from '../public/old.js';\n\nexport default Old;\n",
      'public/old.js': script('It runs'),
      'public/js/part.js': "define(function () { return 'with jQuery '; });\n",
    });
    const running = await startCli([
      'dev',
      project.root,
      '--json',
      '--port',
      '0',
      '--area',
      'lcard',
    ]);
    onTestFinished(running.stop);
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    await page.goto(JSON.parse(running.firstLine).open);
    await page.getByText('It runs with jQuery 2.1.3').waitFor();
    project.write({ 'public/old.js': script('It still runs') });
    await page.getByText('It still runs with jQuery 2.1.3').waitFor();
  });
});
