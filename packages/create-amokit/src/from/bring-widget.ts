import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import { type Brand, CreateError } from '../options.ts';
import { templateFolder, writePackage } from '../project-files.ts';
import { say } from '../say.ts';
import { leftToDo } from './left-to-do.ts';
import { manifestToConfig } from './manifest-to-config.ts';
import { readWidget, type WidgetFiles } from './read-widget.ts';
import { type SortedFiles, sortFiles } from './sort-files.ts';
import { isObject, type JsonObject, sourceText } from './source-text.ts';

/** A widget to bring over, and where to. */
export interface BringOptions {
  /** The folder of the project, which must not hold anything yet. */
  readonly folder: string;
  /** The old widget: its folder, or its zip. */
  readonly from: string;
  /** @default amocrm where the widget speaks Russian, else kommo */
  readonly brand?: Brand;
}

/** A widget that was brought over. */
export interface BroughtWidget {
  /** The folder of the project, absolute. */
  readonly root: string;
  /** What a person has to look at, a sentence each. */
  readonly notes: readonly string[];
}

function readManifest(from: string, files: WidgetFiles): JsonObject {
  const text = new TextDecoder().decode(files.get('manifest.json'));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CreateError(
      say({
        en: `manifest.json of ${from} is no JSON: ${reason}`,
        ru: `manifest.json из ${from} — не JSON: ${reason}`,
      }),
    );
  }
  if (!isObject(value))
    throw new CreateError(
      say({
        en: `manifest.json of ${from} is no object`,
        ru: `manifest.json из ${from} — не объект`,
      }),
    );
  return value;
}

function writeFiles(root: string, { files }: SortedFiles): void {
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), bytes);
  }
}

const entryCode = (script: string): string => `import Widget from '../public/${script}';

// The page's loader runs the old script as it did before. Move its parts into modules of this
// folder one by one: what is imported here is bundled, and live in 'npm start'.
export default Widget;
`;

const configCode = (config: JsonObject): string => `import { defineConfig } from 'amokit/config';

export default defineConfig(${sourceText(config)});
`;

/**
 * Makes a project of a widget that was written by hand. Its script runs as it did: it stays one of
 * the files of `public/`, and the new `script.js` hands it to the CRM.
 *
 * @throws CreateError where there is no widget to be read, or the folder holds something already
 * @example
 * const { root, notes } = bringWidget({ folder: 'my-widget', from: 'old.zip' });
 */
export function bringWidget({ folder, from, brand }: BringOptions): BroughtWidget {
  const old = readWidget(from);
  if (!old.has('script.js'))
    throw new CreateError(
      say({
        en: `${from} has no script.js, so it is no widget`,
        ru: `в ${from} нет script.js, это не виджет`,
      }),
    );
  const sorted = sortFiles(old);
  const i18n = [...old.keys()].flatMap((name) => /^i18n\/([\w-]+)\.json$/.exec(name)?.[1] ?? []);
  const { config, notes } = manifestToConfig(readManifest(from, old), {
    has: (path) => sorted.files.has(path),
    languages: i18n,
  });
  const locale = Array.isArray(config.locale) ? config.locale.map(String) : [];
  const done = leftToDo(sorted, notes);
  const root = makeFolder(folder, (workplace) => {
    writeFiles(workplace, sorted);
    mkdirSync(join(workplace, 'src'), { recursive: true });
    writeFileSync(join(workplace, 'src/widget.js'), entryCode(sorted.script));
    writeFileSync(join(workplace, 'amokit.config.ts'), configCode(config));
    writeFileSync(join(workplace, 'LEFT-TO-DO.md'), done.text);
    cpSync(join(templateFolder(), 'logo.svg'), join(workplace, 'logo.svg'));
    cpSync(join(templateFolder(), 'tsconfig.json'), join(workplace, 'tsconfig.json'));
    writePackage(workplace, {
      folder,
      brand: brand ?? (locale.includes('ru') ? 'amocrm' : 'kommo'),
      languages: locale,
      libraries: false,
      tests: false,
    });
  });
  return { root, notes: done.notes };
}
