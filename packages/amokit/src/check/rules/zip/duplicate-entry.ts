import { say } from '../../../say.ts';
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
                  ? say({ en: 'it is in the zip twice', ru: 'он в архиве дважды' })
                  : say({
                      en: `it differs from "${before}" only by the case of letters`,
                      ru: `отличается от «${before}» только регистром букв`,
                    }),
              fix: say({ en: 'keep one of the two', ru: 'оставьте один из двух' }),
            },
          ];
    });
  },
};
