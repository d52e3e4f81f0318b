/** A widget of the least files, with blocks of the manifest that a test wants. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { onTestFinished } from 'vitest';

const doesNothing = 'define([], function () { return function () {}; });';

/** Writes the zip of a widget with the code `hooked`, and gives its path. */
export async function widgetZip(more: object, script = doesNothing): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'amokit-hooks-'));
  onTestFinished(() => rm(folder, { recursive: true }));
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
      code: 'hooked',
    },
    locations: ['settings', 'digital_pipeline', 'sms'],
    settings: {},
    ...more,
  };
  const path = join(folder, 'widget.zip');
  const content = {
    'manifest.json': strToU8(JSON.stringify(manifest)),
    'script.js': strToU8(script),
    'i18n/ru.json': strToU8('{}'),
    'i18n/en.json': strToU8('{}'),
  };
  await writeFile(path, zipSync(content));
  return path;
}
