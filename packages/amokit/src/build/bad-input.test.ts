import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTestProject, type Files, smallWidget } from '../../test/test-project.ts';
import { UserError } from '../user-error.ts';
import { buildWidget } from './build-widget.ts';

const config = String(smallWidget['amokit.config.ts']);

interface Case {
  readonly what: string;
  readonly files: Files;
  /** `file:line`, or the file alone where the whole of it is wrong. */
  readonly where: string;
  readonly message: RegExp;
}

const cases: readonly Case[] = [
  {
    what: 'a config that does not parse',
    files: { 'amokit.config.ts': config.replace("version: '1.2.3',", "version: '1.2.3'") },
    where: 'amokit.config.ts:5',
    message: /expected/i,
  },
  {
    what: 'a config without a default export',
    files: { 'amokit.config.ts': 'export const config = {};\n' },
    where: 'amokit.config.ts',
    message: /no default export.*\n.*defineConfig/,
  },
  {
    what: 'a version that is none',
    files: { 'amokit.config.ts': config.replace('1.2.3', 'v1') },
    where: 'amokit.config.ts:4',
    message: /three numbers/,
  },
  {
    what: 'an area that is no card',
    files: { 'amokit.config.ts': config.replace("'ccard'", "'llist'") },
    where: 'amokit.config.ts:8',
    message: /lcard, ccard, comcard, cucard/,
  },
  {
    what: 'a feature that does not exist',
    files: { 'amokit.config.ts': config.replace('panel:', 'pannel:') },
    where: 'amokit.config.ts:8',
    message: /no "pannel"\n.*did you mean "panel"/,
  },
  {
    what: 'a package that is not installed',
    files: { 'src/panel.ts': "import get from 'not-there/get';\n\nexport const panel = get;\n" },
    where: 'src/panel.ts:1',
    message: /"not-there\/get" is neither an installed package.*\n.*npm install not-there$/,
  },
  {
    what: 'a file that is not there',
    files: { 'src/panel.ts': "\nimport get from './get';\n\nexport const panel = get;\n" },
    where: 'src/panel.ts:2',
    message: /no file "\.\/get"\n.*correct the path/,
  },
  {
    what: 'a config that imports a package that is not installed',
    files: { 'amokit.config.ts': `import 'not-there';\n${config}` },
    where: 'amokit.config.ts',
    message: /not-there.*\n.*npm install/,
  },
  {
    what: 'an i18n file that is no JSON',
    files: { 'i18n/ru.json': '{\n  "widget": {},\n}\n' },
    where: 'i18n/ru.json:3',
    message: /no JSON/,
  },
  {
    what: 'a language without its file',
    files: { 'i18n/ru.json': null },
    where: 'amokit.config.ts',
    message: /"ru" has no file i18n\/ru\.json/,
  },
  {
    what: 'a key that one language lacks',
    files: {
      'i18n/ru.json':
        '{\n  "widget": { "name": "a", "short_description": "b" },\n  "settings": { "api_key": "c" }\n}\n',
    },
    where: 'i18n/ru.json:2',
    message: /"widget\.description" is missing/,
  },
  {
    what: 'a caption that no language has',
    files: { 'amokit.config.ts': config.replace('settings.api_key', 'settings.other') },
    where: 'i18n/en.json:7',
    message: /"settings\.other" is missing.*settings\.api_key\.name/,
  },
  {
    what: 'a logo with text',
    files: {
      'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg">\n  <text y="9">Hi</text>\n</svg>',
    },
    where: 'logo.svg:2',
    message: /text.*\n.*outlines/,
  },
  {
    what: 'a logo that is no SVG',
    files: { 'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path></svg>' },
    where: 'logo.svg:1',
    message: /no SVG/,
  },
  {
    what: 'no logo',
    files: { 'logo.svg': null },
    where: 'logo.svg',
    message: /missing.*\n.*400×272/,
  },
  {
    what: 'a picture of the wrong size',
    files: {
      'images/logo_min.png': readFileSync(new URL('../../test/pixel.png', import.meta.url)),
    },
    where: 'images/logo_min.png',
    message: /1×1.*84×84/,
  },
  {
    what: 'no script',
    files: { 'src/widget.ts': null },
    where: 'src/widget.tsx',
    message: /missing.*\n.*defineWidget/,
  },
  {
    what: 'a script that does not parse',
    files: { 'src/greet.ts': 'export const greet = (name: string) => {\n  return name +;\n};\n' },
    where: 'src/greet.ts:2',
    message: /unexpected token/i,
  },
  {
    what: 'an import that leads nowhere',
    files: {
      'src/panel.ts': "import { x } from './nowhere.ts';\n\nexport const panel = () => x;\n",
    },
    where: 'src/panel.ts:1',
    message: /nowhere/,
  },
  {
    what: 'a name that is not exported',
    files: {
      'src/panel.ts': "import { nope } from './greet.ts';\n\nexport const panel = () => nope;\n",
    },
    where: 'src/panel.ts:1',
    message: /nope/,
  },
  {
    what: 'a script without a default export',
    files: { 'src/widget.ts': 'export const Widget = 1;\n' },
    where: 'src/widget.ts',
    message: /no default export/,
  },
  {
    what: 'a style file that nothing would load',
    files: {
      'src/panel.ts': "import './panel.css';\n\nexport const panel = () => 1;\n",
      'src/panel.css': 'a{}',
    },
    where: 'src/panel.ts:1',
    message: /nothing loads.*\n.*\?inline/,
  },
  {
    what: 'a module of Node',
    files: {
      'src/panel.ts':
        "export const a = 1;\nimport { readFileSync } from 'node:fs';\n\nexport const panel = readFileSync;\n",
    },
    where: 'src/panel.ts:2',
    message: /runs in a browser/,
  },
  {
    what: 'the part of the client that holds secrets',
    files: {
      'src/panel.ts':
        "import { oauth } from '@amokit/client/oauth';\n\nexport const panel = oauth;\n",
    },
    where: 'src/panel.ts:1',
    message: /secrets/,
  },
];

describe('bad input', () => {
  it.each(cases)('tells where the mistake is and leaves nothing behind: $what', async (each) => {
    const project = createTestProject(each.files);
    const error = await buildWidget(project.root).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!(error instanceof UserError)) throw new Error('no UserError', { cause: error });
    const places = error.problems.map(({ file, position }) =>
      position && each.where.includes(':') ? `${file}:${position.line}` : file,
    );
    expect(places).toContain(each.where);
    expect(error.message).toMatch(each.message);
    expect(error.exitCode).toBe(1);
    expect(project.output()).toEqual([]);
  });

  it('keeps what was built before when a build fails', async () => {
    const project = createTestProject();
    const { zip } = await buildWidget(project.root);
    project.write({ 'i18n/ru.json': '{' });
    await expect(buildWidget(project.root)).rejects.toThrow('i18n/ru.json');
    expect(readFileSync(join(project.root, 'dist/widget.zip'))).toEqual(Buffer.from(zip));
    expect(project.output()).toEqual(['inputs.txt', 'maps', 'widget', 'widget.zip']);
  });

  it('says with exit code 2 that a folder is no project', async () => {
    const project = createTestProject({ 'amokit.config.ts': null });
    await expect(buildWidget(project.root)).rejects.toMatchObject({ exitCode: 2 });
    await expect(buildWidget(join(project.root, 'nowhere'))).rejects.toMatchObject({ exitCode: 2 });
  });
});
