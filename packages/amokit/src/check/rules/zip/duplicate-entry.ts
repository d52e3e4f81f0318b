import { pages, type Rule } from '../../rule.ts';

export const duplicateEntry: Rule = {
  id: 'zip/duplicate-entry',
  severity: 'error',
  summary: 'Each path is in the zip once, whatever the case of its letters.',
  source: pages.structure,
  check: ({ entries = [] }) => {
    const seen = new Map<string, string>();
    return entries.flatMap(({ name }) => {
      const before = seen.get(name.toLowerCase());
      seen.set(name.toLowerCase(), name);
      return before === undefined
        ? []
        : [
            {
              file: name,
              message:
                before === name
                  ? 'it is in the zip twice'
                  : `it differs from "${before}" only by the case of letters`,
              fix: 'keep one of the two',
            },
          ];
    });
  },
};
