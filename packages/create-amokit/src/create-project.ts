import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { editsFor, filesOf, textsOf } from './edits.ts';
import { features as allFeatures, CreateError, type CreateOptions } from './options.ts';
import { makeFolder, readJson, templateFolder, writeJson, writePackage } from './project-files.ts';

const notCopied = new Set(['node_modules', 'dist', '.amokit', 'package.json']);

function writeTexts(root: string, { languages, features }: CreateOptions): void {
  const gone = allFeatures
    .filter((name) => !features.includes(name))
    .flatMap((name) => textsOf[name]);
  const folder = join(root, 'i18n');
  const known = readdirSync(folder);
  const english = readJson(join(folder, 'en.json'));
  for (const language of languages) {
    const file = `${language}.json`;
    // What nobody translated yet starts in English.
    const texts = known.includes(file) ? readJson(join(folder, file)) : english;
    writeJson(
      join(folder, file),
      Object.fromEntries(
        Object.entries(texts).filter(([block]) => !gone.some((name) => name === block)),
      ),
    );
  }
  for (const file of known) {
    if (!languages.some((language) => `${language}.json` === file)) rmSync(join(folder, file));
  }
}

function edit(root: string, options: CreateOptions): void {
  for (const name of allFeatures) {
    if (!options.features.includes(name)) {
      for (const file of filesOf[name]) rmSync(join(root, file), { force: true });
      if (name === 'panel') rmSync(join(root, 'e2e'), { recursive: true, force: true });
    }
  }
  for (const { file, from, to } of editsFor(options)) {
    const path = join(root, file);
    if (!existsSync(path)) continue;
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`the template has changed: ${file} has no "${from}"`);
    writeFileSync(path, text.replace(from, to));
  }
}

/**
 * Makes a new project. It stands whole in its folder, or not at all.
 *
 * @returns the folder, absolute
 * @throws CreateError where the folder holds something already
 * @example
 * createProject({ folder: 'my-widget', brand: 'amocrm', languages: ['ru'], features: ['panel'] });
 */
export function createProject(options: CreateOptions): string {
  if (options.languages.length === 0 || options.features.length === 0) {
    throw new CreateError('a widget needs one language and one feature at least');
  }
  return makeFolder(options.folder, (workplace) => {
    cpSync(templateFolder(), workplace, {
      recursive: true,
      filter: (source) => !notCopied.has(basename(source)),
    });
    edit(workplace, options);
    writeTexts(workplace, options);
    writePackage(workplace, {
      ...options,
      libraries: true,
      tests: options.features.includes('panel'),
    });
  });
}
