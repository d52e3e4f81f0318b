import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { features as allFeatures, type Feature } from './features.ts';
import { makeFolder } from './make-folder.ts';
import { CreateError, type CreateOptions } from './options.ts';
import { type Edit, pieces, withNeeded } from './pieces.ts';
import { configCode, widgetCode } from './project-code.ts';
import { featureFolder, templateFolder, writeJson, writePackage } from './project-files.ts';
import { projectReadme } from './project-readme.ts';
import { projectTexts } from './project-texts.ts';
import { say, systemLanguage } from './say.ts';

const notCopied = new Set(['node_modules', 'dist', '.amokit', 'package.json', 'i18n', 'README.md']);

/** Files of the template that belong to one feature alone. */
const filesOf: Readonly<Partial<Record<Feature, readonly string[]>>> = {
  panel: [
    'src/panel.tsx',
    'src/panel.css',
    'src/budget.ts',
    'src/budget.test.ts',
    'src/crm.ts',
    'src/lead-summary.tsx',
    'src/note-form.tsx',
    'e2e/panel.e2e.ts',
  ],
  settings: ['src/settings.tsx', 'src/note-text.ts', 'src/note-text.test.ts'],
};

/** A panel without settings has no first line of notes, and no hint of the person's own. */
const withoutSettings: readonly Edit[] = [
  { file: 'src/note-form.tsx', from: "import { noteText } from './note-text.ts';\n", to: '' },
  { file: 'src/note-form.tsx', from: '  const { title, hint } = host.settings;\n', to: '' },
  { file: 'src/note-form.tsx', from: 'noteText(title, note)', to: 'note' },
  { file: 'src/note-form.tsx', from: "hint || host.t('note.hint')", to: "host.t('note.hint')" },
];

function applyEdits(root: string, edits: readonly Edit[]): void {
  for (const { file, from, to } of edits) {
    const path = join(root, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`the template has changed: ${file} has no "${from}"`);
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
  }
}

function writeCode(
  root: string,
  { languages, brand }: CreateOptions,
  features: readonly Feature[],
) {
  for (const name of allFeatures) {
    if (features.includes(name)) {
      const folder = featureFolder(name);
      for (const part of existsSync(folder) ? readdirSync(folder) : [])
        if (part !== 'i18n') cpSync(join(folder, part), join(root, part), { recursive: true });
    } else {
      for (const file of filesOf[name] ?? []) rmSync(join(root, file));
    }
  }
  writeFileSync(join(root, 'amokit.config.ts'), configCode(features, languages));
  writeFileSync(join(root, 'src/widget.tsx'), widgetCode(features));
  const [first = 'en'] = languages;
  const account = languages.includes('ru') && brand === 'amocrm' ? 'ru' : 'en';
  applyEdits(root, [
    {
      file: 'src/host.ts',
      from: '../i18n/en.json',
      to: `../i18n/${languages.includes('en') ? 'en' : first}.json`,
    },
    {
      file: 'playwright.config.ts',
      from: "accountLanguage: 'ru', brand: 'amocrm'",
      to: `accountLanguage: '${account}', brand: '${brand}'`,
    },
    ...(features.includes('panel') && !features.includes('settings') ? withoutSettings : []),
    ...features.flatMap((name) => pieces[name].edits ?? []),
  ]);
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
    throw new CreateError(
      say({
        en: 'a widget needs one language and one feature at least',
        ru: 'виджету нужен хотя бы один язык и одна возможность',
      }),
    );
  }
  const features = withNeeded(options.features);
  return makeFolder(options.folder, (workplace) => {
    cpSync(templateFolder(), workplace, {
      recursive: true,
      filter: (source) => !notCopied.has(basename(source)),
    });
    writeCode(workplace, options, features);
    mkdirSync(join(workplace, 'i18n'));
    for (const language of options.languages)
      writeJson(join(workplace, 'i18n', `${language}.json`), projectTexts(features, language));
    const name = basename(resolve(options.folder));
    writeFileSync(join(workplace, 'README.md'), projectReadme(name, features, systemLanguage()));
    writePackage(workplace, { ...options, libraries: true, tests: true });
  });
}
