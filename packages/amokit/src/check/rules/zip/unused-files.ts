import { basename } from 'node:path';
import { logoSizes } from '@amokit/contract';
import { say } from '../../../say.ts';
import { pages, type Rule } from '../../rule.ts';
import { decode } from '../../widget.ts';
import { namedFiles } from '../manifest/files.ts';
import { strayFile } from './stray-files.ts';
import { textFiles } from './text-files.ts';

const entryPoints: ReadonlySet<string> = new Set([
  'manifest.json',
  'script.js',
  'amoforms.js',
  'personal_page.js',
  ...Object.keys(logoSizes).map((file) => `images/${file}`),
]);

/** Widgets put addresses together from parts, so the name without its ending counts as well. */
function isNamed(texts: readonly (readonly [file: string, text: string])[], file: string): boolean {
  const name = basename(file);
  const stem = name.replace(/\.\w+$/, '');
  return texts.some(([other, text]) => other !== file && text.includes(stem));
}

export const unusedFile: Rule = {
  id: 'zip/unused-file',
  severity: 'error',
  moderation: true,
  summary: 'Every file of the zip is used by the widget.',
  source: pages.requirements,
  check: (widget) => {
    const named = namedFiles(widget);
    const texts = textFiles(widget)
      .filter(([file]) => !file.startsWith('i18n/'))
      .map(([file, bytes]) => [file, decode(bytes)] as const);
    return [...widget.files.keys()]
      .filter((file) => !entryPoints.has(file) && !named.has(file) && !strayFile(file))
      .filter((file) => !/^i18n\/[\w-]+\.json$/.test(file))
      .filter((file) => !isNamed(texts, file))
      .map((file) => ({
        file,
        message: say({
          en: 'nothing in the widget names it',
          ru: 'в виджете его никто не называет',
        }),
        fix: say({ en: 'leave it out', ru: 'уберите его' }),
      }));
  },
};
