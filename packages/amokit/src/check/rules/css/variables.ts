import { say } from '../../../say.ts';
import { type StyleFinding, styleRule } from '../../css-rule.ts';
import { pages } from '../../rule.ts';

export const systemVariable = styleRule({
  id: 'css/system-variable',
  severity: 'error',
  moderation: true,
  summary: 'The variables of the CRM’s palette are used, never set.',
  source: pages.darkTheme,
  *find(root): Generator<StyleFinding> {
    const found: StyleFinding[] = [];
    root.walkDecls(/^--palette-/, (declaration) => {
      found.push({
        position: declaration.source?.start,
        message: say({
          en: `"${declaration.prop}" is a colour of the CRM`,
          ru: `«${declaration.prop}» — цвет CRM`,
        }),
        fix: say({
          en: 'use it: var(--palette-…), or define a variable that starts with the code of your widget',
          ru: 'используйте его: var(--palette-…), или заведите переменную с кодом вашего виджета в начале',
        }),
      });
    });
    yield* found;
  },
});
