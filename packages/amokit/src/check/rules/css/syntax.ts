import { say } from '../../../say.ts';
import { styleSheetsOf } from '../../css-rule.ts';
import { pages, type Rule } from '../../rule.ts';

export const cssSyntax: Rule = {
  id: 'css/syntax',
  severity: 'error',
  summary: 'Every style file can be parsed.',
  source: pages.requirements,
  check: (widget) =>
    styleSheetsOf(widget).flatMap(({ file, error }) =>
      error
        ? [
            {
              file,
              position: error.position,
              message: say({
                en: `it is no CSS: ${error.message}`,
                ru: `это не CSS: ${error.message}`,
              }),
              fix: say({ en: 'correct it', ru: 'исправьте' }),
            },
          ]
        : [],
    ),
};
