import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSandbox } from '../src/index.ts';
import { at, type Started, sessionHeaders, start } from './harness.ts';

const manifest = {
  widget: {
    name: 'widget.name',
    description: 'widget.description',
    short_description: 'widget.short_description',
    version: '1.0.0',
    interface_version: 2,
    init_once: false,
    locale: ['ru', 'en'],
    installation: true,
    support: { email: 'a@x.test' },
  },
  locations: ['lcard-1', 'settings'],
  settings: {
    key: { name: 'settings.key', type: 'text', required: true },
    more: { name: 'settings.more', type: 'text', required: false },
  },
};

const files = (more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  'manifest.json': JSON.stringify(manifest),
  'script.js': 'define([], function () { return function () {}; });',
  'i18n/ru.json': '{"widget":{"name":"Виджет"}}',
  'i18n/en.json': '{"widget":{"name":"Widget"}}',
  'images/logo.png': 'png',
  ...more,
});

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'amokit-widget-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

async function zipFile(content: Zippable): Promise<string> {
  const path = join(await folder(), 'widget.zip');
  await writeFile(path, zipSync(content));
  return path;
}

const zipped = (content: Readonly<Record<string, string>>) =>
  zipFile(Object.fromEntries(Object.entries(content).map(([name, text]) => [name, strToU8(text)])));

/** A zip with the mark of a second directory before its end, which some unpackers prefer. */
function withSecondDirectory(content: Zippable): Uint8Array {
  const zip = Buffer.from(zipSync(content));
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const mark = Buffer.alloc(20);
  mark.write('PK\x06\x07', 'latin1');
  return Buffer.concat([zip.subarray(0, end), mark, zip.subarray(end)]);
}

async function pageWidgets(sandbox: Started, headers: Record<string, string>) {
  const page = await sandbox.call('GET', '/ajax/page', undefined, headers);
  const widgets = at(page.json, 'widgets');
  if (!Array.isArray(widgets)) throw new Error(page.text);
  return widgets;
}

describe('widgets', () => {
  it('shows a zip to the page with manifest, texts in the user’s language, and where its files are', async () => {
    const sandbox = await start({ widgets: [await zipped(files())] });
    const headers = await sessionHeaders(sandbox);
    const [widget] = await pageWidgets(sandbox, headers);
    expect(widget).toMatchObject({
      code: expect.stringMatching(/^[a-z_]+$/),
      version: '1.0.0',
      status: 'not_configured',
      manifest,
      langs: { widget: { name: 'Виджет' } },
      settings: {},
      path: expect.stringMatching(/^http:\/\/widgets\.amocrm\.localhost:\d+\/upl\/\w+\/widget$/),
    });
    await sandbox.call('POST', '/ajax/preferences', { language: 'en' }, headers);
    const [english] = await pageWidgets(sandbox, headers);
    expect(at(english, 'langs.widget.name')).toBe('Widget');
  });

  it('saves settings, refuses an empty required field, installs and disables', async () => {
    const sandbox = await start({ widgets: [await zipped(files())] });
    const headers = await sessionHeaders(sandbox);
    const [{ code }] = await pageWidgets(sandbox, headers);
    const save = (body: object) =>
      sandbox.call('POST', `/ajax/widgets/${code}/settings`, body, headers);
    const refused = await save({ active: 'Y', fields: { key: '', more: 'x' } });
    expect(refused.status).toBe(400);
    expect(refused.json).toMatchObject({ fields: ['key'], detail: expect.any(String) });
    const saved = await save({ active: 'Y', fields: { key: 'secret', more: 'x' } });
    expect(saved.json).toMatchObject({
      status: 'installed',
      settings: { key: 'secret', more: 'x' },
    });
    expect((await pageWidgets(sandbox, headers))[0]).toMatchObject({ status: 'installed' });
    const disabled = await save({ active: 'N', fields: {} });
    expect(disabled.json).toMatchObject({ status: 'install', settings: { key: 'secret' } });
    const other = await sandbox.call(
      'POST',
      '/ajax/widgets/none/settings',
      { active: 'Y', fields: {} },
      headers,
    );
    expect(other.status).toBe(404);
    expect((await save({ active: 'maybe', fields: {} })).status).toBe(400);
  });

  it('installs a widget that is named at the start, complete when nothing has to be filled in', async () => {
    const bare = { ...manifest, settings: {} };
    const path = await zipped(files({ 'manifest.json': JSON.stringify(bare) }));
    const sandbox = await start({ widgets: [path] });
    const [widget] = await pageWidgets(sandbox, await sessionHeaders(sandbox));
    expect(at(widget, 'status')).toBe('installed');
  });

  it('runs a widget whose manifest the CRM took years ago, with a warning for each mistake', async () => {
    const old = {
      widget: { interface_version: 1, locations: ['lcard-1'], init_once: 'N' },
      settings: { key: { name: 'settings.key', type: 'list' } },
    };
    const warnings: string[] = [];
    const sandbox = await start({
      widgets: [await zipped(files({ 'manifest.json': JSON.stringify(old) }))],
      onWarning: (message) => warnings.push(message),
    });
    const [widget] = await pageWidgets(sandbox, await sessionHeaders(sandbox));
    expect(widget).toMatchObject({
      status: 'installed',
      version: '1.0.0',
      langs: { widget: { name: 'Виджет' } },
      manifest: { ...old, locations: ['lcard-1'] },
    });
    for (const place of [
      'widget.locations',
      'widget.name',
      'widget.locale',
      'widget.init_once',
      'settings.key.type',
    ])
      expect(warnings.join('\n')).toContain(`manifest.json: ${place}: `);
  });

  it('reads a folder as it is now, and nothing outside of it', async () => {
    const path = await folder();
    for (const [name, text] of Object.entries(files())) {
      await mkdir(join(path, name, '..'), { recursive: true });
      await writeFile(join(path, name), text);
    }
    await symlink('/etc/hostname', join(path, 'outside.txt'));
    const warnings: string[] = [];
    const sandbox = await start({
      widgets: [path],
      onWarning: (message) => warnings.push(message),
    });
    const headers = await sessionHeaders(sandbox);
    const [widget] = await pageWidgets(sandbox, headers);
    expect(at(widget, 'langs.widget.name')).toBe('Виджет');
    await writeFile(join(path, 'i18n/ru.json'), '{"widget":{"name":"Новое"}}');
    expect(at((await pageWidgets(sandbox, headers))[0], 'langs.widget.name')).toBe('Новое');
    await writeFile(join(path, 'i18n/ru.json'), '{');
    expect(await pageWidgets(sandbox, headers)).toEqual([]);
    expect(warnings[0]).toContain('i18n/ru.json');
  });

  it.each([
    ['a wrapping folder', { 'widget/manifest.json': '{}' }, /no manifest\.json at its root/],
    ['broken JSON', files({ 'manifest.json': '{' }), /manifest\.json is not JSON/],
    ['what is no manifest', files({ 'manifest.json': '{"name":"x"}' }), /manifest\.json: widget: /],
    ['a missing language', { ...files(), 'i18n/ru.json': 'x' }, /i18n\/ru\.json is not JSON/],
    ['a path that leads out', files({ '../../evil.js': 'x' }), /leads out of the archive/],
    ['an absolute path', files({ '/etc/evil': 'x' }), /leads out of the archive/],
  ])('refuses %s with the name of the archive and the reason', async (_name, content, reason) => {
    const path = await zipped(content);
    await expect(createSandbox({ widgets: [path] })).rejects.toThrow(reason);
    await expect(createSandbox({ widgets: [path] })).rejects.toThrow('widget.zip');
  });

  it('refuses bombs, links, thousands of entries and what is no zip', async () => {
    const zeros = new Uint8Array(40_000_000);
    const bomb = await zipFile({ a: zeros, b: zeros, c: zeros });
    const link = await zipFile({
      'manifest.json': [strToU8('/etc/passwd'), { os: 3, attrs: (0o120777 << 16) >>> 0 }],
    });
    const many = await zipFile(
      Object.fromEntries(Array.from({ length: 3001 }, (_, at) => [`f${at}`, new Uint8Array()])),
    );
    const text = join(await folder(), 'widget.zip');
    await writeFile(text, 'not a zip');
    const cut = join(await folder(), 'widget.zip');
    await writeFile(cut, zipSync({ a: strToU8('a'.repeat(100)) }).subarray(20));
    const two = join(await folder(), 'widget.zip');
    await writeFile(two, withSecondDirectory({ 'manifest.json': strToU8('{}') }));
    const reasons = [
      [two, /zip64/],
      [bomb, /unpacks to \d+ MB/],
      [link, /symbolic link/],
      [many, /3001 entries/],
      [text, /not a zip/],
      [cut, /can not be installed/],
      ['/nowhere/widget.zip', /no such file/],
    ] as const;
    for (const [path, reason] of reasons)
      await expect(createSandbox({ widgets: [path] }), path).rejects.toThrow(reason);
  });
});

describe('a reset', () => {
  it('keeps the given widgets installed, with the credentials that they had', async () => {
    const sandbox = await start({ widgets: [await zipped(files())] });
    const headers = await sessionHeaders(sandbox);
    const [before] = await pageWidgets(sandbox, headers);
    await sandbox.control.reset();
    expect(await pageWidgets(sandbox, await sessionHeaders(sandbox))).toEqual([before]);
    expect(at(before, 'status')).toBe('not_configured');
  });
});

describe('the widget origin', () => {
  it('is where the page says; the account’s host has the same files, for addresses of old widgets', async () => {
    const sandbox = await start({ widgets: [await zipped(files())] });
    const [widget] = await pageWidgets(sandbox, await sessionHeaders(sandbox));
    const { pathname } = new URL(String(at(widget, 'path')));
    const get = (path: string) => fetch(`${sandbox.apiUrl}${path}`);
    const script = await get(`${pathname}/script.js`);
    expect(script.status).toBe(200);
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect((await get(`${pathname}/none.js`)).status).toBe(404);
    expect((await get('/upl/other/widget/script.js')).status).toBe(404);
  });
});
