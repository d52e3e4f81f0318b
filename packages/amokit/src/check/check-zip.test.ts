import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createTestProject } from '../../test/test-project.ts';
import { readFolder } from '../archive/read-folder.ts';
import { writeZip } from '../archive/write-zip.ts';
import { buildWidget } from '../build/build-widget.ts';
import { checkFiles, checkZip } from './check-widget.ts';
import { rules } from './rules/index.ts';

const encode = (text: string) => new TextEncoder().encode(text);

let built: Promise<ReadonlyMap<string, Uint8Array>> | undefined;

/** The files of a widget that has nothing to mend. */
async function goodFiles(): Promise<Map<string, Uint8Array>> {
  built ??= buildWidget(createTestProject().root).then(({ files }) => files);
  return new Map(await built);
}

const ids = (bytes: Uint8Array, name = 'widget.zip') =>
  checkZip(bytes, name).issues.map(({ rule }) => rule);

describe('checkZip', () => {
  it('finds nothing in what the build makes', async () => {
    expect(checkZip(writeZip(await goodFiles()), 'widget.zip')).toEqual({
      valid: true,
      issues: [],
    });
  });

  it('finds the folder around the widget, and goes on inside it', async () => {
    const files = await goodFiles();
    files.delete('images/logo.png');
    const wrapped = new Map([...files].map(([name, bytes]) => [`my-widget/${name}`, bytes]));
    const { issues } = checkZip(writeZip(wrapped), 'widget.zip');
    expect(issues.map(({ rule, file }) => [rule, file])).toEqual([
      ['image/missing-logo', 'images/logo.png'],
      ['zip/wrapper-folder', 'my-widget/'],
    ]);
  });

  it('wants the name widget.zip', async () => {
    expect(ids(writeZip(await goodFiles()), 'my.zip')).toEqual(['zip/file-name']);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', encode('no zip at all, but long enough to look like one')],
    ['half a zip', writeZip(new Map([['manifest.json', encode('{}')]])).slice(0, 60)],
  ])('says that %s can not be read', (_what, bytes) => {
    const { valid, issues } = checkZip(bytes, 'widget.zip');
    expect(valid).toBe(false);
    expect(issues).toMatchObject([
      { rule: 'zip/unreadable', message: /the zip can not be read: / },
    ]);
  });

  it('says that a zip is cut off wherever that happens', async () => {
    const zip = writeZip(await goodFiles());
    for (let length = 0; length < zip.length; length += 97) {
      expect(ids(zip.slice(0, length))).toEqual(['zip/unreadable']);
    }
  });

  it('never throws, whichever byte of a zip is wrong', async () => {
    const zip = writeZip(
      new Map([
        ['manifest.json', encode('{}')],
        ['script.js', encode('1')],
      ]),
    );
    for (let at = 0; at < zip.length; at += 1) {
      const broken = zip.slice();
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      expect(checkZip(broken, 'widget.zip').valid).toBe(false);
    }
  });

  it('does not unpack a bomb', () => {
    const bomb = zipSync({ 'manifest.json': new Uint8Array(70 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(ids(bomb)).toEqual(['zip/too-large']);
  });

  it('does not believe a bomb that lies about its size', () => {
    const bomb = zipSync({ a: new Uint8Array(1024 * 1024) });
    const view = new DataView(bomb.buffer);
    const directory = view.getUint32(bomb.length - 6, true);
    view.setUint32(directory + 24, 10, true);
    expect(checkZip(bomb, 'widget.zip').issues).toMatchObject([
      { rule: 'zip/unreadable', message: /lies about its size/ },
    ]);
  });

  it('does not unpack thousands of entries', () => {
    const many = Object.fromEntries(
      Array.from({ length: 2001 }, (_, index) => [`f${index}`, new Uint8Array()]),
    );
    expect(ids(zipSync(many))).toEqual(['zip/too-many-entries']);
  });

  it('finds entries that lead out of the folder, links, passwords and doubles', async () => {
    const files = await goodFiles();
    for (const name of ['../evil.js', '/etc/x', 'C:/x', 'a\\b.js']) files.set(name, encode('1'));
    files.set('SCRIPT.JS', encode('1'));
    const zip = zipSync(
      Object.fromEntries([
        ...[...files].map(([name, bytes]) => [name, bytes]),
        ['link.js', [encode('script.js'), { os: 3, attrs: (0o120777 << 16) >>> 0 }]],
      ]),
    );
    const found = ids(zip);
    expect(found.filter((rule) => rule === 'zip/unsafe-path')).toHaveLength(4);
    expect(found).toContain('zip/symlink');
    expect(found).toContain('zip/duplicate-entry');
  });
});

/** A change to a good widget, and the rule that has to notice it, where and with which words. */
interface Case {
  readonly rule: string;
  readonly file: string;
  readonly change: (text: string) => string;
  readonly line?: number;
}

const cases: readonly Case[] = [
  { rule: 'zip/bom', file: 'script.js', change: (text) => `\uFEFF${text}`, line: 1 },
  {
    rule: 'zip/line-ends',
    file: 'script.js',
    change: (text) => text.replace('\n', '\r\n'),
    line: 1,
  },
  {
    rule: 'manifest/json',
    file: 'manifest.json',
    change: (text) => text.replace('{', '{ // hi'),
    line: 1,
  },
  { rule: 'manifest/json', file: 'manifest.json', change: () => '[]', line: 1 },
  { rule: 'manifest/json', file: 'manifest.json', change: () => '' },
  {
    rule: 'manifest/duplicate-key',
    file: 'manifest.json',
    change: (text) => text.replace('"widget": {', '"settings": {},\n  "widget": {'),
    line: 24,
  },
  {
    rule: 'manifest/shape',
    file: 'manifest.json',
    change: (text) => text.replace('"init_once": false', '"init_once": 0'),
    line: 8,
  },
  {
    rule: 'manifest/shape',
    file: 'manifest.json',
    change: (text) => text.replace('    "version": "1.2.3",\n', ''),
    line: 2,
  },
  {
    rule: 'manifest/version',
    file: 'manifest.json',
    change: (text) => text.replace('1.2.3', 'one'),
    line: 6,
  },
  {
    rule: 'manifest/location-unknown',
    file: 'manifest.json',
    change: (text) => text.replace('ccard-1', 'card-1'),
    line: 20,
  },
  {
    rule: 'manifest/location-twice',
    file: 'manifest.json',
    change: (text) => text.replace('ccard-1', 'lcard-0'),
    line: 19,
  },
  {
    rule: 'manifest/location-suffix',
    file: 'manifest.json',
    change: (text) => text.replace('ccard-1', 'everywhere-1'),
    line: 20,
  },
  {
    rule: 'manifest/location-block',
    file: 'manifest.json',
    change: (text) => text.replace('ccard-1', 'digital_pipeline'),
    line: 20,
  },
  {
    rule: 'manifest/interface-version',
    file: 'manifest.json',
    change: (text) => text.replace('"interface_version": 2', '"interface_version": 1'),
    line: 7,
  },
  {
    rule: 'manifest/support',
    file: 'manifest.json',
    change: (text) => text.replace('"email"', '"mail"'),
    line: 14,
  },
  { rule: 'i18n/json', file: 'i18n/en.json', change: (text) => text.replace('{', '{,'), line: 1 },
  {
    rule: 'i18n/duplicate-key',
    file: 'i18n/en.json',
    change: (text) => text.replace('"description"', '"name"'),
    line: 5,
  },
  {
    rule: 'i18n/same-keys',
    file: 'i18n/en.json',
    change: (text) => text.replace('"api_key"', '"api_key2"'),
    line: 7,
  },
  {
    rule: 'i18n/missing-key',
    file: 'i18n/en.json',
    change: (text) => text.replace('"api_key"', '"api_key2"'),
    line: 7,
  },
  {
    rule: 'i18n/empty-text',
    file: 'i18n/en.json',
    change: (text) => text.replace('"Short"', '" "'),
    line: 4,
  },
  {
    rule: 'i18n/texts-only',
    file: 'i18n/en.json',
    change: (text) => text.replace('"Short"', '12'),
    line: 4,
  },
  { rule: 'image/logo-size', file: 'images/logo.png', change: () => 'GIF89a' },
];

describe('rules', () => {
  it.each(cases)('$rule finds its mistake in $file', async ({ rule, file, change, line }) => {
    const files = await goodFiles();
    files.set(file, encode(change(new TextDecoder().decode(files.get(file)))));
    const { issues } = checkFiles(files);
    const found = issues.filter((issue) => issue.rule === rule);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatchObject({
      ...(rule !== 'i18n/same-keys' && { file }),
      line: line ?? null,
    });
    expect(found[0]?.message).not.toBe('');
  });

  it.each([
    ['zip/required-files', 'script.js'],
    ['i18n/missing-file', 'i18n/ru.json'],
    ['image/missing-logo', 'images/logo_small.png'],
  ])('%s misses %s', async (rule, file) => {
    const files = await goodFiles();
    files.delete(file);
    const { valid, issues } = checkFiles(files);
    expect(valid).toBe(false);
    expect(issues.filter(({ severity }) => severity === 'error')).toMatchObject([{ rule }]);
  });

  it.each([
    ['i18n/unused-file', 'i18n/es.json', '{}'],
    ['zip/stray-files', '.DS_Store', ''],
    ['zip/stray-files', 'script.js.map', '{}'],
    ['image/weight', 'images/tour.png', 'x'.repeat(310 * 1024)],
  ])('%s finds %s', async (rule, file, text) => {
    const files = await goodFiles();
    files.set(file, encode(text));
    expect(checkFiles(files).issues.map((issue) => issue.rule)).toContain(rule);
  });

  it('finds bytes that are no UTF-8', async () => {
    const files = await goodFiles();
    files.set('note.txt', Uint8Array.of(0x61, 0x0a, 0xe9, 0x61));
    expect(checkFiles(files).issues).toContainEqual(
      expect.objectContaining({ rule: 'zip/encoding', line: 2, column: 1 }),
    );
  });

  it('have ids that are unique, and a sentence and a source each', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, summary, source } of rules) {
      expect(id).toMatch(/^(zip|manifest|i18n|image|code|css|text|secret)\/[a-z-]+$/);
      expect(summary).toMatch(/\.$/);
      expect(source).toMatch(/^https:\/\//);
    }
  });

  it('read a folder as they read a zip', async () => {
    const { root } = await buildWidget(createTestProject().root);
    expect(checkFiles(readFolder(`${root}/dist/widget`))).toEqual({ valid: true, issues: [] });
  });
});
