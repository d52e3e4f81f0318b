import { say } from '../../../say.ts';
import { codeRule } from '../../code/code-rule.ts';
import { globalPathOf, isGlobalPath } from '../../code/nodes.ts';
import type { Node } from '../../code/source.ts';
import { pages } from '../../rule.ts';

const hosts = new Set(['APP', 'AMOCRM']);

const reads = (path: readonly string[]) => hosts.has(path[0] ?? '') && path.length > 1;

export const hostWrite = codeRule({
  id: 'code/host-write',
  severity: 'error',
  moderation: true,
  summary: "The CRM's own data in APP and AMOCRM is read, never written.",
  source: pages.variables,
  *find(source) {
    const targets: Node[] = [
      ...source.all('AssignmentExpression').map(({ node }) => node.left),
      ...source.all('UpdateExpression').map(({ node }) => node.argument),
      ...source
        .all('UnaryExpression')
        .filter(({ node }) => node.operator === 'delete')
        .map(({ node }) => node.argument),
    ];
    for (const target of targets) {
      const path = globalPathOf(target);
      if (!hosts.has(path[0] ?? '') || !isGlobalPath(source, target)) continue;
      yield {
        at: target.start,
        message: say({
          en: `it writes to ${path.join('.')}, which belongs to the CRM`,
          ru: `он пишет в ${path.join('.')}, а это данные CRM`,
        }),
        fix: say({ en: 'keep your data in the widget', ru: 'держите свои данные в виджете' }),
      };
    }
    for (const { node } of source.all('CallExpression')) {
      const path = globalPathOf(node.callee);
      if (!reads(path) || path.at(-1) !== 'constant' || node.arguments.length < 2) continue;
      yield {
        at: node.start,
        message: say({
          en: `${path.join('.')}() with two arguments writes a value of the CRM`,
          ru: `${path.join('.')}() с двумя аргументами меняет значение CRM`,
        }),
        fix: say({ en: 'keep your data in the widget', ru: 'держите свои данные в виджете' }),
      };
    }
  },
});

/** What the vendor documents of `APP`, by its first names. */
const documented: readonly string[] = [
  'addNotificationCallback',
  'constant',
  'data.current_card',
  'data.current_list',
  'data.current_view',
  'getBaseEntity',
  'getV3WidgetsArea',
  'getWidgetsArea',
  'isCard',
  'lang_id',
  'notifications',
  'router',
  'sdk',
  'widgets.legal_handlers',
  'widgets.list',
  'widgets.notificationsPhone',
  'widgets.system',
];

export const hostUndocumented = codeRule({
  id: 'code/host-undocumented',
  severity: 'warning',
  summary: 'Members of APP are those that the vendor documents.',
  source: pages.variables,
  *find(source) {
    for (const { node, parent } of source.all('MemberExpression')) {
      const inLonger = parent?.node.type === 'MemberExpression' && parent.node.object === node;
      const path = globalPathOf(node);
      if (inLonger || !reads(path) || !isGlobalPath(source, node)) continue;
      const member = path.slice(1).join('.');
      const isKnown = documented.some(
        (name) => member === name || member.startsWith(`${name}.`) || name.startsWith(`${member}.`),
      );
      if (isKnown) continue;
      yield {
        at: node.start,
        message: say({
          en: `${path.join('.')} is not documented and may change without notice`,
          ru: `${path.join('.')} не документировано и может измениться без предупреждения`,
        }),
        fix: say({
          en: 'read it from the API, or from a documented member',
          ru: 'возьмите это из API или из документированного места',
        }),
      };
    }
  },
});
