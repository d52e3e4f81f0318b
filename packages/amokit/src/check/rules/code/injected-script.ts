import { say } from '../../../say.ts';
import { codeRule } from '../../code/code-rule.ts';
import { keyOf, pathOf, prefixOf, stringOf } from '../../code/nodes.ts';
import { pages } from '../../rule.ts';

export const injectedScript = codeRule({
  id: 'code/injected-script',
  severity: 'error',
  moderation: true,
  summary: 'Scripts are loaded as dependencies of define(), never by adding elements to the page.',
  source: pages.requirements,
  *find(source) {
    const fix = say({
      en: 'put the script into the zip and name it in define()',
      ru: 'положите скрипт в архив и назовите его в define()',
    });
    for (const { node } of source.all('CallExpression')) {
      const { callee, arguments: values } = node;
      const path = pathOf(callee);
      const name = callee.type === 'MemberExpression' ? keyOf(callee) : path.at(-1);
      const text = stringOf(values[0]) ?? prefixOf(values[0]);
      if (name === 'createElement' && text.toLowerCase() === 'script') {
        yield {
          at: node.start,
          message: say({
            en: 'it adds a <script> to the page',
            ru: 'он добавляет <script> на страницу',
          }),
          fix,
        };
      } else if (name === 'getScript' && ['$', 'jQuery'].includes(path[0] ?? '')) {
        yield {
          at: node.start,
          message: say({
            en: '$.getScript() runs a script from elsewhere',
            ru: '$.getScript() запускает чужой скрипт',
          }),
          fix,
        };
      } else if (path.join('.') === 'document.write') {
        yield {
          at: node.start,
          message: say({
            en: 'document.write() wipes the page',
            ru: 'document.write() стирает страницу',
          }),
          fix,
        };
      }
    }
    for (const { node } of source.all('Literal')) {
      if (typeof node.value === 'string' && /<script[\s>]/i.test(node.value)) {
        yield {
          at: node.start,
          message: say({
            en: 'it adds a <script> to the page',
            ru: 'он добавляет <script> на страницу',
          }),
          fix,
        };
      }
    }
  },
});
