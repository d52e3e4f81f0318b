import { say } from '../../../say.ts';
import { pages, type Rule } from '../../rule.ts';

export const symlink: Rule = {
  id: 'zip/symlink',
  severity: 'error',
  summary: 'The zip has files only, no links to files.',
  source: pages.structure,
  check: ({ entries = [] }) =>
    entries
      .filter(({ isSymlink }) => isSymlink)
      .map(({ name }) => ({
        file: name,
        message: say({
          en: 'it is a symbolic link; it was not unpacked',
          ru: 'это символическая ссылка; она не распакована',
        }),
        fix: say({
          en: 'pack the file that it points to',
          ru: 'упакуйте файл, на который она указывает',
        }),
      })),
};
