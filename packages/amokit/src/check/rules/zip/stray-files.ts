import { pages, type Rule } from '../../rule.ts';

const strays: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/(^|\/)(__MACOSX|\.DS_Store|Thumbs\.db|desktop\.ini)(\/|$)/, 'left there by the system'],
  [/(^|\/)(\.git|\.svn|\.idea|\.vscode|node_modules)(\/|$)/, 'part of the workplace'],
  [/(^|\/)\.env(\.|$)/, 'a file of secrets'],
  [/\.map$/, 'a source map: it shows all sources'],
  [/\.(zip|rar|7z|tar|gz)$/i, 'an archive'],
  [/\.(psd|sketch|fig|ai)$/i, 'a drawing'],
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
      return found ? [{ file, message: `it is ${found}`, fix: 'leave it out' }] : [];
    }),
};
