import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { editsFor, filesOf, textsOf } from './edits.ts';
import { features as allFeatures, CreateError, type CreateOptions } from './options.ts';

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** In the package the template lies beside the code; in the repository it is a workspace. */
function templateFolder(): string {
  const packed = beside('../template');
  return existsSync(packed) ? packed : beside('../../../widget-template');
}

const readJson = (file: string): Record<string, unknown> => JSON.parse(readFileSync(file, 'utf8'));

const writeJson = (file: string, value: unknown) =>
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

const notCopied = new Set(['node_modules', 'dist', '.amokit', 'package.json']);

function writePackage(root: string, { folder, brand, languages }: CreateOptions): void {
  const { version } = readJson(beside('../package.json'));
  const template = readJson(join(templateFolder(), 'package.json'));
  const own = (names: unknown) =>
    Object.fromEntries(
      Object.entries(Object(names)).map(([name, wanted]) => [
        name,
        /^(@amokit\/|amokit$)/.test(name) ? version : wanted,
      ]),
    );
  const language = languages.includes('ru') && brand === 'amocrm' ? 'ru' : 'en';
  const flags = `--lang ${language}${brand === 'kommo' ? ' --brand kommo' : ''}`;
  writeJson(join(root, 'package.json'), {
    name:
      basename(resolve(folder))
        .toLowerCase()
        .replace(/[^a-z0-9-]+/g, '-') || 'widget',
    version: '1.0.0',
    private: true,
    type: 'module',
    scripts: {
      start: `amokit dev --open ${flags}`,
      build: 'amokit build',
      check: `amokit check --profile public-${brand}`,
      types: 'tsc',
      sandbox: `amokit sandbox --widget . --open ${flags}`,
    },
    dependencies: own(template.dependencies),
    devDependencies: own(template.devDependencies),
  });
}

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
  const root = resolve(options.folder);
  if (options.languages.length === 0 || options.features.length === 0) {
    throw new CreateError('a widget needs one language and one feature at least');
  }
  if (existsSync(root) && readdirSync(root).length > 0) {
    throw new CreateError(`${root} is not empty; choose another folder`);
  }
  const workplace = `${root}.new-${process.pid}`;
  try {
    mkdirSync(dirname(root), { recursive: true });
    cpSync(templateFolder(), workplace, {
      recursive: true,
      filter: (source) => !notCopied.has(basename(source)),
    });
    edit(workplace, options);
    writeTexts(workplace, options);
    writePackage(workplace, options);
    writeFileSync(join(workplace, '.gitignore'), 'node_modules/\ndist/\n.amokit/\n');
    rmSync(root, { recursive: true, force: true });
    renameSync(workplace, root);
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
  return root;
}
