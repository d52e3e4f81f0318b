import { pages, type Rule } from '../../rule.ts';

export const fileName: Rule = {
  id: 'zip/file-name',
  severity: 'error',
  summary: 'The archive is called widget.zip.',
  source: pages.upload,
  check: ({ zipName }) =>
    zipName === undefined || zipName === 'widget.zip'
      ? []
      : [{ message: `the archive is called "${zipName}"`, fix: 'rename it to widget.zip' }],
};
