import { say } from '../../../say.ts';
import { codeRule } from '../../code/code-rule.ts';
import { globalPathOf, isGlobalPath, stringOf } from '../../code/nodes.ts';
import type { Node } from '../../code/source.ts';
import { pages } from '../../rule.ts';

const isText = (node: Node | undefined) =>
  stringOf(node) !== undefined ||
  (node?.type === 'BinaryExpression' && node.operator === '+' && stringOf(node.left) !== undefined);

export const noEval = codeRule({
  id: 'code/eval',
  severity: 'error',
  moderation: true,
  summary: 'No text is run as code.',
  source: pages.requirements,
  *find(source) {
    for (const type of ['CallExpression', 'NewExpression'] as const) {
      for (const { node } of source.all(type)) {
        const [name, ...rest] = globalPathOf(node.callee);
        if (rest.length > 0 || !name || !isGlobalPath(source, node.callee)) continue;
        const timer = ['setTimeout', 'setInterval'].includes(name) && isText(node.arguments[0]);
        if (name !== 'eval' && name !== 'Function' && !timer) continue;
        yield {
          at: node.start,
          message: timer
            ? say({ en: `${name}() runs a text as code`, ru: `${name}() запускает текст как код` })
            : say({ en: `${name}() runs a text as code`, ru: `${name}() запускает текст как код` }),
          fix: timer
            ? say({ en: 'hand over a function', ru: 'передайте функцию' })
            : say({
                en: 'write the code out, or parse data with JSON.parse',
                ru: 'напишите код явно или разберите данные через JSON.parse',
              }),
        };
      }
    }
  },
});
