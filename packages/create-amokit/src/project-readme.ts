import { featureTexts } from './feature-texts.ts';
import type { Feature } from './features.ts';
import type { MessageLanguage } from './say.ts';

interface ReadmeTexts {
  readonly intro: (name: string) => string;
  readonly commands: readonly (readonly [line: string, what: string])[];
  readonly browser: string;
  readonly head: string;
  readonly config: string;
  readonly widget: string;
  readonly texts: string;
  readonly tests: string;
  readonly logo: string;
  readonly before: readonly string[];
}

const texts: Readonly<Record<MessageLanguage, ReadmeTexts>> = {
  en: {
    intro: (name) => `# ${name}\n\nA widget for amoCRM and Kommo, made with amokit.`,
    commands: [
      ['npm install', 'once'],
      ['npm start', 'the CRM on this machine with the widget in it; edits are seen at once'],
      ['npm test', 'the tests beside the code'],
      ['npm run check', 'what upload and moderation would say'],
      ['npm run build', 'dist/widget.zip, ready to upload'],
    ],
    browser: `Tests in a browser are ready in \`e2e/\`. They and \`npm run smoke\`, which opens the widget in every place, need Chrome or Chromium and \`npm install --save-dev playwright@1.65.1\`.`,
    head: '| file | what it is |',
    config: 'version, languages, features; the manifest follows from it',
    widget: 'binds features to their files',
    texts: 'texts; their keys are types in the code',
    tests: 'tests of functions, and of the widget in the CRM',
    logo: 'all logos are drawn from it',
    before: [
      'Put your own address into `support` of `amokit.config.ts`, and draw your own `logo.svg`.',
      'Raise `version` with every upload: the CRM caches by it.',
    ],
  },
  ru: {
    intro: (name) => `# ${name}\n\nВиджет для amoCRM и Kommo на amokit.`,
    commands: [
      ['npm install', 'один раз'],
      ['npm start', 'CRM на этой машине с виджетом; правки видны сразу'],
      ['npm test', 'тесты рядом с кодом'],
      ['npm run check', 'что скажут загрузка и модерация'],
      ['npm run build', 'dist/widget.zip для загрузки'],
    ],
    browser: `Тесты в браузере лежат в \`e2e/\`. Для них и для \`npm run smoke\`, который открывает виджет во всех местах, нужны Chrome или Chromium и \`npm install --save-dev playwright@1.65.1\`.`,
    head: '| файл | что это |',
    config: 'версия, языки, возможности; из них получается manifest',
    widget: 'связывает возможности с файлами',
    texts: 'тексты; их ключи — типы в коде',
    tests: 'тесты функций и виджета в CRM',
    logo: 'из него рисуются все логотипы',
    before: [
      'Впишите свой адрес в `support` файла `amokit.config.ts` и нарисуйте свой `logo.svg`.',
      'Повышайте `version` с каждой загрузкой: по ней CRM обновляет кэш.',
    ],
  },
};

/** The README of a new project: what to type, and where things are. */
export function projectReadme(
  name: string,
  features: readonly Feature[],
  language: MessageLanguage,
): string {
  const {
    intro,
    commands,
    browser,
    head,
    config,
    widget,
    texts: i18n,
    tests,
    logo,
    before,
  } = texts[language];
  const width = Math.max(...commands.map(([line]) => line.length));
  const rows = [
    ['`amokit.config.ts`', config],
    ['`src/widget.tsx`', widget],
    ...features.map((feature) => {
      const { file, what, does } = featureTexts[feature];
      return [`\`${file}\``, `${what[language]}: ${does[language]}`];
    }),
    ['`i18n/*.json`', i18n],
    ['`src/*.test.ts`, `e2e/`', tests],
    ['`logo.svg`', logo],
  ];
  return `${intro(name)}

\`\`\`sh
${commands.map(([line, what]) => `${line.padEnd(width)}   # ${what}`).join('\n')}
\`\`\`

${browser}

${head}
|---|---|
${rows.map(([file, what]) => `| ${file} | ${what} |`).join('\n')}

${before.join('\n')}
`;
}
