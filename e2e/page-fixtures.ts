/**
 * Widgets as people write them, each in a folder of its own, and a sandbox that has them installed.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createSandbox, type Sandbox, type SandboxOptions } from '@amokit/sandbox';

/** A widget in few words: what is left out is what most widgets have. */
export interface FixtureWidget {
  readonly code: string;
  readonly script: string;
  readonly locations?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly initOnce?: boolean;
  /** More of the manifest: `dp`, `advanced`, … */
  readonly manifest?: Readonly<Record<string, unknown>>;
  /** More of the i18n files. */
  readonly texts?: Readonly<Record<string, unknown>>;
  /** Further files by their paths. */
  readonly files?: Readonly<Record<string, string>>;
}

// The smallest PNG that there is; the sandbox does not measure logos, check does.
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const logos = ['logo', 'logo_main', 'logo_small', 'logo_medium', 'logo_min', 'logo_dp'];

async function writeWidget(root: string, widget: FixtureWidget): Promise<string> {
  const folder = join(root, widget.code);
  const texts = {
    widget: {
      name: `Widget ${widget.code}`,
      short_description: 'A fixture',
      description: 'A fixture of the tests',
    },
    ...widget.texts,
  };
  const manifest = {
    widget: {
      name: 'widget.name',
      description: 'widget.description',
      short_description: 'widget.short_description',
      code: widget.code,
      version: '1.0.0',
      interface_version: 2,
      init_once: widget.initOnce ?? false,
      locale: ['ru', 'en'],
      installation: true,
      support: { email: 'help@example.com' },
    },
    locations: widget.locations ?? ['lcard-1', 'settings'],
    settings: widget.settings ?? {},
    ...widget.manifest,
  };
  const files: Record<string, string | Buffer> = {
    'manifest.json': JSON.stringify(manifest),
    'script.js': widget.script,
    'i18n/ru.json': JSON.stringify(texts),
    'i18n/en.json': JSON.stringify(texts),
    ...Object.fromEntries(logos.map((name) => [`images/${name}.png`, png])),
    ...widget.files,
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** A sandbox with the fixtures installed; `close` ends it and removes their folders. */
export async function sandboxWith(
  widgets: readonly FixtureWidget[],
  options: SandboxOptions = {},
): Promise<Sandbox> {
  const root = await mkdtemp(join(tmpdir(), 'amokit-page-'));
  const folders = await Promise.all(widgets.map((widget) => writeWidget(root, widget)));
  const sandbox = await createSandbox({ language: 'en', ...options, widgets: folders });
  return {
    ...sandbox,
    async close() {
      await sandbox.close();
      await rm(root, { recursive: true });
    },
  };
}

/**
 * A script that writes down what is called: `window.log` has `code:callback` lines.
 *
 * @param body statements of the constructor, which may change `callbacks`
 */
export const loggingScript = (code: string, body = '') => `define(['jquery'], function ($) {
  return function () {
    var self = this;
    window.log = window.log || [];
    var note = function (name, answer) {
      return function () {
        window.log.push('${code}:' + name);
        return answer;
      };
    };
    var callbacks = {
      render: note('render', true),
      init: note('init', true),
      bind_actions: note('bind_actions', true),
      settings: note('settings', true),
      onSave: note('onSave', true),
      destroy: note('destroy')
    };
    ${body}
    this.callbacks = callbacks;
    return this;
  };
});`;
