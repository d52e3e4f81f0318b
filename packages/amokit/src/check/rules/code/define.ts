import { say } from '../../../say.ts';
import { codeRule } from '../../code/code-rule.ts';
import { pathOf, stringOf } from '../../code/nodes.ts';
import type { Node, NodeOf, Source } from '../../code/source.ts';
import { pages } from '../../rule.ts';

/** The calls `define(…)` and `require([…], …)` of a script. */
export function* loaderCalls(source: Source): Generator<NodeOf<'CallExpression'>> {
  for (const { node } of source.all('CallExpression')) {
    const path = pathOf(node.callee).filter((name) => name !== 'window');
    if (path.length === 1 && ['define', 'require', 'requirejs'].includes(path[0] ?? '')) yield node;
  }
}

/** The modules that a script asks the loader for, where they are written out. */
export function* dependenciesOf(
  source: Source,
): Generator<{ readonly id: string; readonly node: Node }> {
  for (const { arguments: values } of loaderCalls(source)) {
    const list = values.find((value) => value.type === 'ArrayExpression');
    for (const node of list?.elements ?? []) {
      const id = node ? stringOf(node) : undefined;
      if (node && id !== undefined) yield { id, node };
    }
  }
}

export const noDefine = codeRule({
  id: 'code/no-define',
  severity: 'error',
  summary: 'script.js calls define(), by which the CRM gets the widget.',
  source: pages.script,
  libraries: true,
  *find(source) {
    if (source.file !== 'script.js' || source.error) return;
    const calls = [...loaderCalls(source)];
    if (calls.some(({ callee }) => pathOf(callee).at(-1) === 'define')) return;
    const [unknown] = source.all('CallExpression');
    yield {
      at: unknown?.node.start ?? 0,
      message: say({
        en: 'it never calls define(), so the CRM gets no widget from it',
        ru: 'он не вызывает define(), и CRM не получает виджета',
      }),
      fix: "define(['jquery'], function ($) { return function () { … return this; }; })",
    };
  },
});
