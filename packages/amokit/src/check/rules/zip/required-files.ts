import { say } from '../../../say.ts';
import { pages, type Rule } from '../../rule.ts';

const required = ['manifest.json', 'script.js'];

export const requiredFiles: Rule = {
  id: 'zip/required-files',
  severity: 'error',
  summary: 'manifest.json and script.js are there.',
  source: pages.structure,
  check: ({ files }) =>
    required
      .filter((file) => !files.has(file))
      .map((file) => {
        const other = [...files.keys()].find((name) => name.toLowerCase() === file);
        return {
          file,
          message: say({ en: 'it is missing', ru: 'его нет' }),
          fix: other
            ? say({ en: `rename "${other}"`, ru: `переименуйте «${other}»` })
            : say({
                en: `put ${file} at the root of the widget`,
                ru: `положите ${file} в корень виджета`,
              }),
        };
      }),
};
