import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createProject } from './create-project.ts';
import { featureTexts } from './feature-texts.ts';
import { features } from './features.ts';
import type { CreateOptions } from './options.ts';
import { readOptions } from './options.ts';
import { withNeeded } from './pieces.ts';
import { configCode, widgetCode } from './project-code.ts';
import { projectReadme } from './project-readme.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const amokit = join(repository, 'packages/amokit/bin/amokit.js');
const tsc = join(repository, 'node_modules/typescript/bin/tsc');
const vitest = join(repository, 'node_modules/vitest/vitest.mjs');

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'create-amokit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const run = (cwd: string, file: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, AMOKIT_LANG: 'en', VITEST: '', NODE_OPTIONS: '', NO_COLOR: '1' },
  });
  return { status, output: `${stdout}${stderr}` };
};

const everything: Omit<CreateOptions, 'folder'> = {
  brand: 'amocrm',
  languages: ['ru', 'en'],
  features: ['panel', 'settings'],
};

const choices: readonly Omit<CreateOptions, 'folder'>[] = [
  everything,
  { brand: 'kommo', languages: ['en', 'es', 'pt', 'tr'], features },
  { brand: 'amocrm', languages: ['ru'], features: ['panel'] },
  { brand: 'kommo', languages: ['es'], features: ['settings'] },
  { brand: 'amocrm', languages: ['en'], features: ['catalogElement', 'listAction'] },
];

const template = (file: string) => readFileSync(join(repository, 'widget-template', file), 'utf8');

describe('createProject', { timeout: 60_000 }, () => {
  it.each(choices)(
    'makes a project whose types, build, check and tests pass at once: %o',
    (choice) => {
      const folder = join(temporaryFolder(), 'my-widget');
      const root = createProject({ folder, ...choice });
      symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
      expect(run(root, tsc)).toEqual({ status: 0, output: '' });
      expect(run(root, amokit, 'build').status).toBe(0);
      expect(run(root, amokit, 'check', '--json')).toEqual({
        status: 0,
        output: '{"valid":true,"issues":[]}\n',
      });
      const { status, output } = run(root, vitest, 'run');
      expect(status, output).toBe(0);
      expect(readdirSync(join(root, 'i18n')).sort()).toEqual(
        choice.languages.map((language) => `${language}.json`).sort(),
      );
      expect(existsSync(join(root, 'src/settings.tsx'))).toBe(choice.features.includes('settings'));
    },
  );

  it('writes the code of the template, which is the usual project', () => {
    expect(configCode(everything.features, everything.languages)).toBe(
      template('amokit.config.ts'),
    );
    expect(widgetCode(everything.features)).toBe(template('src/widget.tsx'));
    expect(projectReadme('My widget', everything.features, 'en')).toBe(template('README.md'));
  });

  it.each(['create.md', 'create.ru.md'])('is told feature by feature in docs/%s', (page) => {
    const text = readFileSync(join(repository, 'docs', page), 'utf8');
    for (const name of features) {
      expect(text).toContain(`| \`${name}\` |`);
      expect(text).toContain(`| \`${featureTexts[name].file}\` |`);
    }
  });

  it('adds what a feature can not be used without, once', () => {
    expect(withNeeded(['catalogElement'])).toEqual(['catalogElement', 'advancedSettings']);
    expect(withNeeded(['advancedSettings', 'catalogElement'])).toEqual([
      'advancedSettings',
      'catalogElement',
    ]);
  });

  it('names the widget by its first feature, in its languages', () => {
    const folder = join(temporaryFolder(), 'w');
    const root = createProject({
      folder,
      brand: 'kommo',
      languages: ['es', 'en'],
      features: ['menuPage', 'panel', 'contactAction'],
    });
    const texts = JSON.parse(readFileSync(join(root, 'i18n/es.json'), 'utf8'));
    expect(texts.widget.name).toBe('Leads por etapa');
    expect(texts.widget.call_action).toBe('Llamar y anotar');
    expect(texts.note.send).toBe('Añadir la nota');
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain('`src/menu-page.tsx`');
  });

  it('names versions exactly and scripts for the brand', () => {
    const root = createProject({
      ...everything,
      folder: join(temporaryFolder(), 'Мой Widget'),
      brand: 'kommo',
    });
    const data = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(data.name).toMatch(/^[a-z-]+$/);
    expect(data.scripts.start).toContain('--brand kommo');
    for (const version of Object.values({ ...data.dependencies, ...data.devDependencies })) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });

  it('does not touch a folder that holds something', () => {
    const folder = join(temporaryFolder(), 'taken');
    mkdirSync(folder);
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    expect(() => createProject({ ...everything, folder })).toThrow('is not empty');
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });
});

describe('the command', () => {
  const bin = join(repository, 'packages/create-amokit/bin/create-amokit.js');

  it('asks nothing where no terminal is, and says what to do next', () => {
    const folder = temporaryFolder();
    const { status, output } = run(folder, bin, 'my-widget', '--lang', 'ru');
    expect(output).toContain('cd my-widget');
    expect(status).toBe(0);
    expect(existsSync(join(folder, 'my-widget/amokit.config.ts'))).toBe(true);
  });

  it('speaks Russian where the system does', () => {
    const { status, stdout } = spawnSync(process.execPath, [bin, '--help'], {
      encoding: 'utf8',
      env: { ...process.env, AMOKIT_LANG: 'ru' },
    });
    expect(stdout).toContain('Возможности');
    for (const name of features) expect(stdout).toContain(`  ${name} `);
    expect(status).toBe(0);
  });

  it('names the next steps as a shell takes them, and goes nowhere from the project itself', () => {
    const folder = temporaryFolder();
    expect(run(folder, bin, 'Мой виджет').output).toContain('  cd "Мой виджет"\n  npm install');
    const here = join(folder, 'here');
    mkdirSync(here);
    expect(run(here, bin, '.').output).not.toContain('cd ');
  });

  it('says which Node it needs where this one is older', () => {
    const older = `Object.defineProperty(process, 'versions', { value: { node: '18.20.8' } });`;
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(older)}`, bin, 'my-widget'],
      { cwd: temporaryFolder(), encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([2, expect.stringContaining('Node 20.19 or newer')]);
  });

  it.each([
    [[], /name the folder/],
    [['a', '--lang', 'fr'], /"fr" is not known; there are: ru/],
    [['a', '--colour', 'red'], /--colour/],
    [['a', 'b'], /too many/],
  ])('ends with 2 and a message for %j', (args, message) => {
    const { status, output } = run(temporaryFolder(), bin, ...args);
    expect([status, /\n\s+at /.test(output)]).toEqual([2, false]);
    expect(output).toMatch(message);
  });

  it('reads lists once each', () => {
    expect(readOptions(['x', '--lang', 'en, en,ru']).languages).toEqual(['en', 'ru']);
  });
});
