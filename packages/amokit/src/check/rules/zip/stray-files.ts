import { say } from '../../../say.ts';
import { pages, type Rule } from '../../rule.ts';

const strays: readonly (readonly [pattern: RegExp, what: string])[] = [
  [
    /(^|\/)(__MACOSX|\.DS_Store|Thumbs\.db|desktop\.ini)(\/|$)/,
    say({ en: 'left there by the system', ru: 'след системы' }),
  ],
  [
    /(^|\/)(\.git|\.svn|\.idea|\.vscode|node_modules)(\/|$)/,
    say({ en: 'part of the workplace', ru: 'часть рабочей папки' }),
  ],
  [/(^|\/)\.env(\.|$)/, say({ en: 'a file of secrets', ru: 'файл с секретами' })],
  [
    /\.map$/,
    say({
      en: 'a source map: it shows all sources',
      ru: 'карта исходников: она раскрывает весь код',
    }),
  ],
  [/\.(zip|rar|7z|tar|gz)$/i, say({ en: 'an archive', ru: 'архив' })],
  [/\.(psd|sketch|fig|ai)$/i, say({ en: 'a drawing', ru: 'исходник рисунка' })],
];

/** What a file is that no widget needs, in words, or undefined. */
export const strayFile = (file: string): string | undefined =>
  strays.find(([pattern]) => pattern.test(file))?.[1];

export const strayFiles: Rule = {
  id: 'zip/stray-files',
  severity: 'warning',
  summary: 'The zip holds nothing that the widget does not use.',
  source: pages.requirements,
  check: ({ files }) =>
    [...files.keys()].flatMap((file) => {
      const found = strayFile(file);
      return found
        ? [
            {
              file,
              message: say({ en: `it is ${found}`, ru: `это ${found}` }),
              fix: say({ en: 'leave it out', ru: 'уберите его' }),
            },
          ]
        : [];
    }),
};
