import { isSafePath } from '../../../archive/read-zip.ts';
import { say } from '../../../say.ts';
import { pages, type Rule } from '../../rule.ts';

export const unsafePath: Rule = {
  id: 'zip/unsafe-path',
  severity: 'error',
  summary: 'No entry leads out of the folder into which the zip is unpacked.',
  source: pages.structure,
  check: ({ entries = [] }) =>
    entries
      .filter(({ name }) => !isSafePath(name))
      .map(({ name }) => ({
        message: say({
          en: `the entry ${JSON.stringify(name)} leads out of the widget; it was not unpacked`,
          ru: `путь ${JSON.stringify(name)} ведёт за пределы виджета; он не распакован`,
        }),
        fix: say({
          en: 'use relative paths with "/" and without ".."',
          ru: 'используйте относительные пути с «/» и без «..»',
        }),
      })),
};
