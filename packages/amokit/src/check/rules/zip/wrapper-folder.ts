import { say } from '../../../say.ts';
import { pages, type Rule } from '../../rule.ts';

/** The mistake that people make most: they pack the folder instead of what is in it. */
export const wrapperFolder: Rule = {
  id: 'zip/wrapper-folder',
  severity: 'error',
  summary: 'The files of the widget are at the root of the zip.',
  source: pages.structure,
  check: ({ wrapper }) =>
    wrapper
      ? [
          {
            file: wrapper,
            message: say({
              en: `the widget is inside the folder "${wrapper}"; the CRM looks for manifest.json at the root`,
              ru: `виджет лежит в папке «${wrapper}», а CRM ищет manifest.json в корне`,
            }),
            fix: say({
              en: 'pack the files that are in the folder, not the folder',
              ru: 'упакуйте файлы из папки, а не саму папку',
            }),
          },
        ]
      : [],
};
