import { say } from '../../../say.ts';
import { pages, type Rule } from '../../rule.ts';

export const fileName: Rule = {
  id: 'zip/file-name',
  severity: 'error',
  summary: 'The archive is called widget.zip.',
  source: pages.upload,
  check: ({ zipName }) =>
    zipName === undefined || zipName === 'widget.zip'
      ? []
      : [
          {
            message: say({
              en: `the archive is called "${zipName}"`,
              ru: `архив называется «${zipName}»`,
            }),
            fix: say({ en: 'rename it to widget.zip', ru: 'назовите его widget.zip' }),
          },
        ],
};
