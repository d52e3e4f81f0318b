import { pages, type Rule } from '../../rule.ts';

export const encrypted: Rule = {
  id: 'zip/encrypted',
  severity: 'error',
  summary: 'No entry has a password.',
  source: pages.structure,
  check: ({ entries = [] }) =>
    entries
      .filter(({ isEncrypted }) => isEncrypted)
      .map(({ name }) => ({
        file: name,
        message: 'it is packed with a password',
        fix: 'pack it without one',
      })),
};
