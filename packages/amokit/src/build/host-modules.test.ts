import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { vendorModules } from '@amokit/contract';
import { createSandbox } from '@amokit/sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import { launchChromium } from '../../../../scripts/chromium.mjs';
import { startCli } from '../../test/run-cli.ts';
import { createTestProject, type TestProject } from '../../test/test-project.ts';
import { firstCard } from '../sandbox/first-card.ts';
import { buildWidget } from './build-widget.ts';

const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');

const widget = `import Backbone, { Model } from 'backbone';
import $, { ajax } from 'jquery';
import Modal from 'lib/components/base/modal';
import * as moment from 'moment';
import { map, range } from 'underscore';

interface Self {
  callbacks: unknown;
  render_template(template: object): void;
}

async function text(): Promise<string> {
  const { utc } = await import('moment');
  const model = new Model({ name: 'model' });
  const said = [
    map(range(3), (value) => value + 1).join('+'),
    utc('2026-11-25T00:00:00Z').format('DD.MM.YYYY'),
    moment.duration(2, 'hours').asMinutes(),
    String(model.get('name')),
    Backbone.VERSION,
    typeof ajax,
    $('<b>bold</b>').text(),
    typeof Modal,
  ];
  return said.join(' ');
}

export default function Widget(this: Self) {
  this.callbacks = {
    render: () => {
      this.render_template({ caption: {}, body: '', render: '<p id="own"></p>' });
      text().then((said) => $('#own').text(said));
      return true;
    },
    init: () => true,
    bind_actions: () => true,
  };
  return this;
}
`;

const said = '1+2+3 25.11.2026 120 model 1.1.2 function bold function';

const tsconfig = JSON.stringify({
  compilerOptions: {
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'Bundler',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    types: ['amokit/assets', 'amokit/host-modules'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    allowImportingTsExtensions: true,
    noEmit: true,
  },
  include: ['src'],
});

/** Gives a project the packages of the repository, and some of its own. */
function withLibraries({ root }: TestProject, files: Readonly<Record<string, string>>): void {
  const modules = join(root, 'node_modules');
  const shared = realpathSync(modules);
  rmSync(modules);
  mkdirSync(modules);
  for (const name of readdirSync(shared).filter((each) => !each.startsWith('.')))
    symlinkSync(join(shared, name), join(modules, name), 'junction');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(modules, path)), { recursive: true });
    writeFileSync(join(modules, path), text);
  }
}

/** What the compiler says of a project, without the code of greet.ts and panel.ts. */
function compile({ root }: TestProject): string {
  return spawnSync(process.execPath, [tsc, '-p', root], { cwd: root, encoding: 'utf8' }).stdout;
}

async function textAt(address: string): Promise<string> {
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(address);
  const own = page.locator('#own').filter({ hasText: /./ });
  await own.waitFor();
  return own.innerText();
}

describe('modules of the CRM’s page', { timeout: 90_000 }, () => {
  it('have types, and are the page’s own in the CRM', async () => {
    const project = createTestProject({ 'src/widget.ts': widget, 'tsconfig.json': tsconfig });
    expect(compile(project)).toBe('');
    const { files } = await buildWidget(project.root);
    const script = new TextDecoder().decode(files.get('script.js'));
    const [, ids = ''] = /define\(\[(.*?)\]/.exec(script) ?? [];
    expect(ids.split(', ').sort()).toEqual([
      '"backbone"',
      '"jquery"',
      '"lib/components/base/modal"',
      '"moment"',
      '"require"',
      '"underscore"',
    ]);
    const sandbox = await createSandbox({ widgets: [join(project.root, 'dist/widget.zip')] });
    onTestFinished(() => sandbox.close());
    expect(await textAt(await firstCard(sandbox, 'leads'))).toBe(said);
  });

  it('are the same in amokit dev, by name and as a namespace', async () => {
    const { root } = createTestProject({ 'src/widget.ts': widget });
    const running = await startCli(['dev', root, '--json', '--port', '0']);
    onTestFinished(running.stop);
    expect(await textAt(JSON.parse(running.firstLine).open)).toBe(said);
  });

  it('are what libraries of the project get as well, in amokit dev and in the CRM', async () => {
    const project = createTestProject({
      'src/widget.ts': widget
        .replace(
          "import $, { ajax } from 'jquery';",
          "import $, { ajax } from 'jquery';\nimport esm from 'esm-plugin';\nimport cjs from 'cjs-plugin';",
        )
        .replace('typeof ajax,', 'typeof ajax, esm === $, cjs === $,'),
    });
    withLibraries(project, {
      'esm-plugin/package.json': '{"name":"esm-plugin","type":"module","main":"index.js"}',
      'esm-plugin/index.js': "import $, { extend } from 'jquery';\nexport default extend && $;\n",
      'cjs-plugin/package.json': '{"name":"cjs-plugin","main":"index.js"}',
      'cjs-plugin/index.js': "module.exports = require('jquery');\n",
    });
    const theSame = said.replace('function bold', 'function true true bold');
    const running = await startCli(['dev', project.root, '--json', '--port', '0']);
    onTestFinished(running.stop);
    expect(await textAt(JSON.parse(running.firstLine).open)).toBe(theSame);
    await buildWidget(project.root);
    const sandbox = await createSandbox({ widgets: [join(project.root, 'dist/widget.zip')] });
    onTestFinished(() => sandbox.close());
    expect(await textAt(await firstCard(sandbox, 'leads'))).toBe(theSame);
  });

  it('are known to the compiler by name, each of them, and wrong uses are errors', () => {
    const ids = [...Object.keys(vendorModules), 'lib/components/base/confirm', 'text!./a.html'];
    const imports = ids.map((id, index) => `import module${index} from '${id}';`);
    const uses = ids.map((_id, index) => `module${index}`);
    const project = createTestProject({
      'tsconfig.json': tsconfig,
      'src/all.ts': `${imports.join('\n')}\nexport const all = [${uses.join(', ')}];\n`,
    });
    expect(compile(project)).toBe('');
    project.write({
      'src/wrong.ts': `import $ from 'jquery';
import moment from 'moment';

$('#a').on('click', () => {}).nothing();
moment().add('a', 'lightyears');
`,
    });
    expect(compile(project)).toMatch(/wrong\.ts\(4,31\)(.|\n)*wrong\.ts\(5,14\)/);
  });
});
