import { say } from '../../../say.ts';
import { codeRule } from '../../code/code-rule.ts';
import { pages } from '../../rule.ts';

export const codeSyntax = codeRule({
  id: 'code/syntax',
  severity: 'error',
  summary: 'Every script can be parsed, as a script and not as a module.',
  source: pages.requirements,
  libraries: true,
  *find({ error, text }) {
    if (!error) return;
    const isModule = /^\s*(import|export)\b/.test(text.slice(error.offset));
    yield {
      at: error.offset,
      message: isModule
        ? say({
            en: 'it is a module; RequireJS loads scripts, in which import and export are mistakes',
            ru: 'это модуль; RequireJS загружает скрипты, а в них import и export — ошибка',
          })
        : say({
            en: `it is no JavaScript: ${error.message}`,
            ru: `это не JavaScript: ${error.message}`,
          }),
      fix: isModule
        ? say({
            en: 'bundle it into an AMD module: define([…], function () { … })',
            ru: 'соберите его в модуль AMD: define([…], function () { … })',
          })
        : say({ en: 'correct it', ru: 'исправьте' }),
    };
  },
});
