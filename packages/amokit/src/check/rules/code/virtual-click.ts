import { say } from '../../../say.ts';
import { codeRule } from '../../code/code-rule.ts';
import { keyOf, stringOf } from '../../code/nodes.ts';
import type { Node } from '../../code/source.ts';
import { pages } from '../../rule.ts';

/** The selector at the start of `$('.x').find('y').click()`. */
function selectorsIn(node: Node): string {
  if (node.type === 'CallExpression') {
    const own = stringOf(node.arguments[0]) ?? '';
    return `${selectorsIn(node.callee)} ${own}`;
  }
  return node.type === 'MemberExpression' ? selectorsIn(node.object) : '';
}

export const virtualClick = codeRule({
  id: 'code/virtual-click',
  severity: 'error',
  moderation: true,
  summary: 'Only a person presses the buttons that install and switch off a widget.',
  source: pages.requirements,
  *find(source) {
    for (const { node } of source.all('CallExpression')) {
      if (node.callee.type !== 'MemberExpression') continue;
      const method = keyOf(node.callee);
      const isClick =
        method === 'click' || (method === 'trigger' && stringOf(node.arguments[0]) === 'click');
      if (!isClick || (method === 'click' && node.arguments.length > 0)) continue;
      if (
        !/js-widget-(install|uninstall)|widget-(install|uninstall|off)\b/.test(
          selectorsIn(node.callee),
        )
      )
        continue;
      yield {
        at: node.start,
        message: say({
          en: 'it presses a button for the person',
          ru: 'он нажимает кнопку за человека',
        }),
        fix: say({ en: 'leave the button to the person', ru: 'оставьте кнопку человеку' }),
      };
    }
  },
});
