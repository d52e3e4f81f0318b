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
          message: 'it is missing',
          fix: other ? `rename "${other}"` : `put ${file} at the root of the widget`,
        };
      }),
};
