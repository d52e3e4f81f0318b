import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAmdLoader, folder } from '../../test/amd-loader.ts';
import { createTemplateProject, createTestProject, smallWidget } from '../../test/test-project.ts';
import { readZip } from '../archive/read-zip.ts';
import { checkZip } from '../check/check-widget.ts';
import { encodePalettePng } from '../logo/encode-png.ts';
import { pngSize } from '../logo/png-header.ts';
import { buildWidget } from './build-widget.ts';

const textOf = (files: ReadonlyMap<string, Uint8Array>, name: string) =>
  new TextDecoder().decode(files.get(name));

interface SmallWidget {
  readonly version: string;
  greet(name: string): string;
  later(): Promise<{ panel(): string }>;
}

const isConstructor = (value: unknown): value is () => SmallWidget => typeof value === 'function';

describe('buildWidget', () => {
  it('writes a zip with the files at its root, and the same files beside it', async () => {
    const project = createTestProject();
    await buildWidget(project.root);
    const archive = readZip(readFileSync(join(project.root, 'dist/widget.zip')));
    if ('rule' in archive) throw new Error(archive.message);
    const names = archive.entries.map(({ name }) => name.replace(/-[\w-]{8}\.js$/, '-HASH.js'));
    expect(names).toEqual([
      'greet-HASH.js',
      'i18n/en.json',
      'i18n/ru.json',
      'images/logo.png',
      'images/logo_main.png',
      'images/logo_medium.png',
      'images/logo_min.png',
      'images/logo_small.png',
      'manifest.json',
      'panel-HASH.js',
      'script.js',
      'vendor-HASH.js',
    ]);
    for (const [name, bytes] of archive.files) {
      expect(readFileSync(join(project.root, 'dist/widget', name))).toEqual(Buffer.from(bytes));
    }
    expect(project.output()).toEqual(['inputs.txt', 'maps', 'widget', 'widget.zip']);
  });

  it('derives the manifest from the config', async () => {
    const { files } = await buildWidget(createTestProject().root);
    expect(JSON.parse(textOf(files, 'manifest.json'))).toEqual({
      widget: {
        name: 'widget.name',
        description: 'widget.description',
        short_description: 'widget.short_description',
        version: '1.2.3',
        interface_version: 2,
        init_once: false,
        locale: ['ru', 'en'],
        installation: true,
        support: { email: 'help@example.com' },
      },
      locations: ['lcard-1', 'ccard-1', 'settings'],
      settings: { api_key: { name: 'settings.api_key', type: 'text', required: true } },
    });
  });

  it('makes a script that an AMD loader runs, with chunks loaded from its own folder', async () => {
    const { files } = await buildWidget(createTestProject().root);
    const loader = createAmdLoader(files);
    const Widget = await loader.load('script.js');
    if (!isConstructor(Widget)) throw new Error('script.js gave no constructor');
    const widget = Widget();
    expect(widget.version).toBe('1.2.3');
    expect(widget.greet('you')).toBe('Hello, you');
    expect((await widget.later()).panel()).toBe('Hello, panel');
    expect(loader.requested.every((address) => address.startsWith(folder))).toBe(true);
  });

  it('loads its chunks by relative ids where the page does not say which script runs', async () => {
    const { files } = await buildWidget(createTestProject().root);
    const loader = createAmdLoader(files, {}, { scriptElement: false });
    const Widget = await loader.load('script.js');
    if (!isConstructor(Widget)) throw new Error('script.js gave no constructor');
    expect((await Widget().later()).panel()).toBe('Hello, panel');
  });

  it("adds what the author's vite.config says, as an alias of React", async () => {
    const project = createTestProject({
      'vite.config.ts': "export default { resolve: { alias: { react: 'preact/compat' } } };\n",
      'src/panel.ts':
        "import { createElement } from 'react';\n\nexport const panel = () => String(createElement('b', null).type);\n",
    });
    const { files } = await buildWidget(project.root);
    const Widget = await createAmdLoader(files).load('script.js');
    if (!isConstructor(Widget)) throw new Error('script.js gave no constructor');
    expect((await Widget().later()).panel()).toBe('b');
  });

  it('puts the tour into the manifest and its pictures into the zip', async () => {
    const config = String(smallWidget['amokit.config.ts']);
    const tour =
      "tour: { description: 'widget.description', images: { ru: ['images/tour.png'], en: ['images/tour.png'] } },";
    const picture = encodePalettePng({
      width: 1188,
      height: 616,
      rgba: new Uint8Array(1188 * 616 * 4),
    });
    const project = createTestProject({
      'amokit.config.ts': config.replace('  features:', `  ${tour}\n  features:`),
      'images/tour.png': picture ?? null,
    });
    const { zip, files } = await buildWidget(project.root);
    expect(JSON.parse(textOf(files, 'manifest.json')).tour).toEqual({
      is_tour: true,
      tour_images: { ru: ['/images/tour.png'], en: ['/images/tour.png'] },
      tour_description: 'widget.description',
    });
    expect(checkZip(zip, 'widget.zip', 'public-amocrm')).toEqual({ valid: true, issues: [] });
  });

  it('asks the server again for a chunk that failed', async () => {
    const { files } = await buildWidget(createTestProject().root);
    const loader = createAmdLoader(files);
    const Widget = await loader.load('script.js');
    if (!isConstructor(Widget)) throw new Error('script.js gave no constructor');
    const chunk = [...files.keys()].find((name) => name.startsWith('panel-'));
    loader.failing.add(`${folder}${chunk}`);
    await expect(Widget().later()).rejects.toThrow('no https://');
    loader.failing.clear();
    expect((await Widget().later()).panel()).toBe('Hello, panel');
  });

  it('takes libraries of the page from the page, at once and later', async () => {
    const project = createTestProject({
      'src/widget.ts': `import $ from 'jquery';
import Modal from 'lib/components/base/modal';

export default () => ({ $, Modal, later: () => import('moment') });
`,
    });
    const { files } = await buildWidget(project.root);
    const jquery = () => 'jquery';
    const moment = Object.assign(() => 'moment', { utc: () => 'utc' });
    const loader = createAmdLoader(files, { jquery, moment, 'lib/components/base/modal': 'Modal' });
    const make = await loader.load('script.js');
    if (typeof make !== 'function') throw new Error('no function');
    const { $, Modal, later } = make();
    expect([$, Modal]).toEqual([jquery, 'Modal']);
    const { default: found, utc } = await later();
    expect([found, utc()]).toEqual([moment, 'utc']);
  });

  it('carries the files of public as they are, and lets the page run an old script of them', async () => {
    const project = createTestProject({
      'src/widget.ts': "import Old from '../public/old-script.js';\n\nexport default Old;\n",
      // As old scripts are: neither strict, nor one file.
      'public/old-script.js':
        "\uFEFFdefine(['jquery', './js/part.js'], function ($, part) {\r\n  undeclared = part;\r\n  return function () { return $ + undeclared; };\r\n});\r\n",
      'public/js/part.js': "define([], function () { return ' and part'; });\n",
      'public/style.css': '.own { color: red }\n',
    });
    const { files } = await buildWidget(project.root);
    expect(textOf(files, 'style.css')).toBe('.own { color: red }\n');
    expect(textOf(files, 'old-script.js')).not.toMatch(/\uFEFF|\r/);
    expect(textOf(files, 'script.js')).not.toContain('undeclared');
    const loader = createAmdLoader(files, { jquery: 'jquery' });
    const old = await loader.load('script.js');
    expect(typeof old === 'function' && old()).toBe('jquery and part');
    expect(loader.requested).toContain(`${folder}old-script.js`);
  });

  it('keeps own code readable and puts libraries, minified, into vendor', async () => {
    const { files } = await buildWidget(createTemplateProject().root);
    const panel = [...files.keys()].find((name) => name.startsWith('panel-')) ?? '';
    expect(textOf(files, panel)).toContain('/** The name, the budget and the stage of a lead. */');
    const libraries = [...files.keys()].filter((name) => name.startsWith('vendor-'));
    expect(libraries.length).toBeGreaterThan(1);
    const lines = libraries.flatMap((name) => textOf(files, name).split('\n'));
    expect(lines.filter((line) => /^\t|\/\*\* /.test(line))).toEqual([]);
  });

  it('does not load the API client before the panel is on the screen', async () => {
    const { files } = await buildWidget(createTemplateProject().root);
    const needed = new Set(['script.js']);
    const start = [...files.keys()].find((name) => name.startsWith('panel-')) ?? '';
    needed.add(start);
    for (const name of needed) {
      const [, list = ''] = /define\(\[(.*?)\]/s.exec(textOf(files, name)) ?? [];
      for (const [, next = ''] of list.matchAll(/["`]([\w-]+\.js)["`]/g)) needed.add(next);
    }
    const code = [...needed].map((name) => textOf(files, name)).join('\n');
    expect(code).not.toContain('/api/v4/');
    expect(code).not.toContain('Request failed with');
  });

  it('gives the same bytes twice, and from another folder', async () => {
    const first = createTemplateProject();
    const { zip } = await buildWidget(first.root);
    const again = await buildWidget(first.root);
    const elsewhere = await buildWidget(createTemplateProject().root);
    expect(Buffer.from(again.zip).equals(Buffer.from(zip))).toBe(true);
    expect(Buffer.from(elsewhere.zip).equals(Buffer.from(zip))).toBe(true);
  });

  it('puts nothing of the machine into the zip', async () => {
    const project = createTemplateProject();
    const { files } = await buildWidget(project.root);
    for (const [name, bytes] of files) {
      const text = Buffer.from(bytes).toString('latin1');
      expect(text, name).not.toContain(project.root);
      expect(text, name).not.toContain('sourceMappingURL');
    }
  });

  it('draws every logo to the pixel, and keeps those that the author gives', async () => {
    const { files } = await buildWidget(createTestProject().root);
    expect(pngSize(files.get('images/logo_medium.png') ?? new Uint8Array())).toEqual({
      width: 240,
      height: 84,
    });
    const own = files.get('images/logo_min.png') ?? new Uint8Array();
    const project = createTestProject({ 'images/logo_min.png': own, 'images/tour/one.png': own });
    const built = await buildWidget(project.root);
    expect(built.files.get('images/logo_min.png')).toEqual(Buffer.from(own));
    expect(built.files.has('images/tour/one.png')).toBe(true);
  });

  it('writes UTF-8 without BOM and with LF whatever the editor wrote', async () => {
    const text =
      '{"widget":{"name":"Имя","short_description":"a","description":"b"},\r\n"settings":{"api_key":"c"}}';
    const project = createTestProject({
      'i18n/ru.json': `\uFEFF${text}`,
      'templates/a.twig': 'a\r\nb',
    });
    const { files } = await buildWidget(project.root);
    expect(textOf(files, 'i18n/ru.json')).toBe(text.replace('\r\n', '\n'));
    expect(textOf(files, 'templates/a.twig')).toBe('a\nb');
  });

  it('passes its own check without a word', async () => {
    const { zip } = await buildWidget(createTemplateProject().root);
    expect(checkZip(zip, 'widget.zip')).toEqual({ valid: true, issues: [] });
  });
});
