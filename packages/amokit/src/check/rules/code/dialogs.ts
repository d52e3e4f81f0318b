import { say } from '../../../say.ts';
import { codeRule } from '../../code/code-rule.ts';
import { globalPathOf, isGlobalPath } from '../../code/nodes.ts';
import { pages } from '../../rule.ts';

const dialogs = new Set(['alert', 'confirm', 'prompt']);

export const noDialogs = codeRule({
  id: 'code/dialogs',
  severity: 'error',
  moderation: true,
  summary: 'No alert, confirm or prompt.',
  source: pages.requirements,
  *find(source) {
    for (const { node } of source.all('CallExpression')) {
      const [name = '', ...rest] = globalPathOf(node.callee);
      if (rest.length > 0 || !dialogs.has(name) || !isGlobalPath(source, node.callee)) continue;
      yield {
        at: node.start,
        message: say({
          en: `${name}() stops the whole page`,
          ru: `${name}() останавливает всю страницу`,
        }),
        fix: say({
          en: "show a message in the widget, in the CRM's notifications or in its modal window",
          ru: 'покажите сообщение в виджете, в уведомлениях CRM или в её модальном окне',
        }),
      };
    }
  },
});
