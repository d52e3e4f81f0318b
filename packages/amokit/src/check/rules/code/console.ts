import { say } from '../../../say.ts';
import { codeRule } from '../../code/code-rule.ts';
import { around, globalPathOf, isFunction, isGlobalPath, keyOf } from '../../code/nodes.ts';
import type { Entry } from '../../code/source.ts';
import { pages } from '../../rule.ts';

/** Inside `catch {…}`, `.catch(fn)`, `.fail(fn)` or the second function of `.then(…)`. */
function isInCatch(entry: Entry): boolean {
  for (const { node, parent } of around(entry)) {
    if (node.type === 'CatchClause') return true;
    if (!isFunction(node) || parent?.node.type !== 'CallExpression') continue;
    const { callee, arguments: values } = parent.node;
    const method = callee.type === 'MemberExpression' ? keyOf(callee) : undefined;
    if (method === 'catch' || method === 'fail') return true;
    if (method === 'then' && values[1] === node) return true;
  }
  return false;
}

export const noConsole = codeRule({
  id: 'code/console',
  severity: 'error',
  moderation: true,
  summary:
    'The console is written to by console.debug, and by console.trace where an error is caught.',
  source: pages.requirements,
  *find(source) {
    for (const entry of source.all('CallExpression')) {
      const { callee } = entry.node;
      const [object, method = ''] = globalPathOf(callee);
      if (object !== 'console' || !isGlobalPath(source, callee)) continue;
      if (method === 'debug' || (method === 'trace' && isInCatch(entry))) continue;
      yield {
        at: entry.node.start,
        message:
          method === 'trace'
            ? say({
                en: 'console.trace() is for places where an error is caught',
                ru: 'console.trace() — для мест, где ловят ошибку',
              })
            : say({
                en: `console.${method}() is left from development`,
                ru: `console.${method}() осталась от разработки`,
              }),
        fix: say({
          en: 'take it out, or use console.debug()',
          ru: 'уберите или возьмите console.debug()',
        }),
      };
    }
  },
});

export const noDebugger = codeRule({
  id: 'code/debugger',
  severity: 'error',
  moderation: true,
  summary: 'No debugger statement.',
  source: pages.requirements,
  *find(source) {
    for (const { node } of source.all('DebuggerStatement')) {
      yield {
        at: node.start,
        message: say({ en: 'the page stops here', ru: 'здесь страница остановится' }),
        fix: say({ en: 'take "debugger" out', ru: 'уберите "debugger"' }),
      };
    }
  },
});
