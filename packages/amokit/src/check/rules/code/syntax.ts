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
        ? 'it is a module; RequireJS loads scripts, in which import and export are mistakes'
        : `it is no JavaScript: ${error.message}`,
      fix: isModule ? 'bundle it into an AMD module: define([…], function () { … })' : 'correct it',
    };
  },
});
