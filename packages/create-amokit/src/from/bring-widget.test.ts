import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CreateError } from '../options.ts';
import { bringWidget } from './bring-widget.ts';
import { sourceText } from './source-text.ts';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));
const amokit = join(repository, 'packages/amokit/bin/amokit.js');
const tsc = join(repository, 'node_modules/typescript/bin/tsc');

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'create-amokit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const texts = {
  widget: { name: 'Old', short_description: 'Short', description: 'Long' },
  settings: { key: 'Key' },
  advanced: { title: 'More' },
};

const manifest = {
  widget: {
    name: 'widget.name',
    description: 'widget.description',
    short_description: 'widget.short_description',
    code: 'abcdef',
    secret_key: 'not-for-everybody',
    version: '3.1',
    interface_version: 2,
    init_once: true,
    locale: ['ru', 'ua', 'en'],
    installation: true,
  },
  locations: ['lcard-1', 'ccard-1', 'settings', 'advanced_settings', 'lcard-1'],
  settings: { key: { name: 'settings.key', type: 'text', required: false } },
  advanced: { title: 'advanced.title' },
};

/** A widget as they were written: several AMD files, no strict mode, styles by the widget's path. */
const oldWidget: Readonly<Record<string, string>> = {
  'manifest.json': `\uFEFF${JSON.stringify(manifest)}`,
  'script.js': `define(['jquery', './js/text.js'], function ($, text) {
  return function () {
    var self = this;
    counter = 1;
    this.callbacks = {
      render: function () {
        self.render_template({ caption: { class_name: 'old' }, body: '', render: '<p class="old-text">' + text + counter + '</p>' });
        return true;
      },
      init: function () { return true; },
      bind_actions: function () { return true; },
      settings: function () { return true; },
      advancedSettings: function () { $('#work-area-' + self.get_settings().widget_code).text(text); return true; },
      onSave: function () { return true; },
      destroy: function () {},
    };
    return this;
  };
});
`,
  'js/text.js': "define(function () { return 'It runs '; });\n",
  'style.css': '.old-text { color: red }\n',
  'i18n/ru.json': JSON.stringify(texts),
  'i18n/en.json': JSON.stringify(texts),
  'images/logo.png': 'no picture',
  'widget.php': '<?php',
  '.git/config': 'x',
};

function writeOld(files: Readonly<Record<string, string>> = oldWidget): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function bring(from: string) {
  const brought = bringWidget({ folder: join(temporaryFolder(), 'my-widget'), from });
  symlinkSync(join(repository, 'node_modules'), join(brought.root, 'node_modules'));
  return brought;
}

const run = (cwd: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });

describe('bringWidget', { timeout: 120_000 }, () => {
  it('makes a project that builds the same manifest, without its secrets', () => {
    const { root } = bring(writeOld());
    expect(run(root, tsc)).toMatchObject({ status: 0, stdout: '' });
    const { status, stderr } = run(root, amokit, 'build');
    expect({ status, stderr }).toMatchObject({ status: 0 });
    const built = JSON.parse(readFileSync(join(root, 'dist/widget/manifest.json'), 'utf8'));
    const { code: _code, secret_key: _secret, ...widget } = manifest.widget;
    expect(built).toEqual({
      ...manifest,
      widget: {
        ...widget,
        version: '3.1.0',
        locale: ['ru', 'en'],
        support: { email: 'support@example.com' },
      },
      locations: ['lcard-1', 'ccard-1', 'settings', 'advanced_settings'],
    });
    for (const file of ['js/text.js', 'style.css', 'old-script.js', 'images/logo.png'])
      expect(existsSync(join(root, 'dist/widget', file)), file).toBe(true);
  });

  it('makes a widget whose old script runs in the CRM, in every place', () => {
    const { root } = bring(writeOld());
    const { stdout, stderr } = run(root, amokit, 'smoke', '.', '--json');
    const report = JSON.parse(stdout || `{"error":${JSON.stringify(stderr)}}`);
    expect(report.widgets?.[0].areas.flatMap(({ errors }: { errors: unknown }) => errors)).toEqual(
      [],
    );
    expect(report).toMatchObject({ passed: true });
  });

  it('takes new features beside the old script, as docs/create.md has it', () => {
    const { root } = bring(writeOld());
    const guide = readFileSync(join(repository, 'docs/create.md'), 'utf8');
    const [, code = ''] = /```js\n(.*?)```/s.exec(guide) ?? [];
    writeFileSync(join(root, 'src/widget.js'), code);
    writeFileSync(
      join(root, 'src/panel.tsx'),
      `import type { FeatureProps, Host } from '@amokit/widget';
export default function Panel({ host }: FeatureProps<Host>) {
  return <p>Lead {host.card?.id}</p>;
}
`,
    );
    const file = join(root, 'amokit.config.ts');
    const config = readFileSync(file, 'utf8');
    writeFileSync(file, config.replace("areas: ['lcard', 'ccard']", "areas: ['comcard']"));
    expect(run(root, tsc)).toMatchObject({ status: 0, stdout: '' });
    const { stdout, stderr } = run(root, amokit, 'smoke', '.', '--json');
    const report = JSON.parse(stdout || `{"error":${JSON.stringify(stderr)}}`);
    expect(report).toMatchObject({ passed: true });
    const areas: { area: string; steps: Record<string, string> }[] = report.widgets[0].areas;
    expect(areas.find(({ area }) => area === 'comcard')?.steps.panel).toBe('passed');
    expect(areas.find(({ area }) => area === 'advanced_settings')?.steps.advancedSettings).toBe(
      'passed',
    );
  });

  it('lists what is left to do', () => {
    const { root, notes } = bring(writeOld());
    const list = readFileSync(join(root, 'LEFT-TO-DO.md'), 'utf8');
    for (const note of notes) expect(list).toContain(`- [ ] ${note}`);
    for (const part of ['`secret_key`', '3.1.0', '"ua"', '`images/logo.png`', '`widget.php`'])
      expect(
        notes.some((note) => note.includes(part)),
        part,
      ).toBe(true);
    expect(list + readFileSync(join(root, 'amokit.config.ts'), 'utf8')).not.toContain(
      'not-for-everybody',
    );
  });

  it('takes a zip, in which the widget may stand in a folder of its own', () => {
    const entries = Object.entries(oldWidget).map(
      ([name, text]) => [`old/${name}`, strToU8(text)] as const,
    );
    const zip = join(temporaryFolder(), 'old.zip');
    writeFileSync(
      zip,
      zipSync({
        ...Object.fromEntries(entries),
        'old/../../evil.js': strToU8('evil'),
        '__MACOSX/old/._manifest.json': strToU8('x'),
      }),
    );
    const { root } = bring(zip);
    expect(readFileSync(join(root, 'public/js/text.js'), 'utf8')).toBe(oldWidget['js/text.js']);
    expect(existsSync(join(root, '../../evil.js'))).toBe(false);
  });

  it.each([
    [{ 'script.js': 'define()' }, /no manifest.json/],
    [{ 'manifest.json': '{}' }, /no script.js/],
    [{ 'manifest.json': '{', 'script.js': '' }, /manifest.json of .* is no JSON/],
    [{ 'manifest.json': '[]', 'script.js': '' }, /is no object/],
  ])('says what is wrong with %j', (files, message) => {
    const from = writeOld(files);
    const folder = join(temporaryFolder(), 'new');
    expect(() => bringWidget({ folder, from })).toThrow(CreateError);
    expect(() => bringWidget({ folder, from })).toThrow(message);
    expect(existsSync(folder)).toBe(false);
  });

  it('refuses what is no zip, or is not there', () => {
    const file = join(temporaryFolder(), 'a.zip');
    expect(() => bringWidget({ folder: `${file}.new`, from: file })).toThrow('there is no');
    writeFileSync(file, 'PK but no zip');
    expect(() => bringWidget({ folder: `${file}.new`, from: file })).toThrow('is no zip');
  });
});

describe('sourceText', () => {
  it('writes any JSON so that the same value is read back', () => {
    const value = JSON.parse(
      `{"it's":"\\"a\\" 'b' \\\\ \\n \\u2028","__proto__":{"x":[1,null,true,{}]},"long":["${'x'.repeat(80)}","${'y'.repeat(80)}"]}`,
    );
    const read = new Function(`return ${sourceText(value)}`)();
    expect(JSON.stringify(read)).toBe(JSON.stringify(value));
  });
});
