import globals from 'globals';
import { say } from '../../../say.ts';
import { codeRule } from '../../code/code-rule.ts';
import { pathOf } from '../../code/nodes.ts';
import { sourcesOf } from '../../code/source.ts';
import { pages } from '../../rule.ts';
import type { Widget } from '../../widget.ts';

/** What the page has beside the browser's own: the CRM's globals, its loader and its libraries. */
const pageGlobals = [
  '$',
  'AMOCRM',
  'APP',
  'Backbone',
  'Modernizr',
  '_',
  'amoFormsWidget',
  'amo_forms_loaded',
  'amo_forms_params',
  'define',
  'jQuery',
  'require',
  'requirejs',
];

const known: ReadonlySet<string> = new Set([
  ...Object.keys(globals.browser),
  ...Object.keys(globals.es2025),
  ...pageGlobals,
]);

const given = new WeakMap<Widget, ReadonlySet<string>>();

/**
 * Names that some script of the widget gives to the page, so that others find them there. All
 * scripts have to be read for it, libraries too, so it is asked for only when it decides.
 */
function pageVariables(widget: Widget): ReadonlySet<string> {
  const found = given.get(widget);
  if (found) return found;
  const names: ReadonlySet<string> = new Set(
    sourcesOf(widget).flatMap((source) => [
      ...source
        .all('AssignmentExpression')
        .map(({ node }) => pathOf(node.left))
        .flatMap(([object, name]) => (object === 'window' && name ? [name] : [])),
      ...[...source.globals].flatMap(([name, uses]) =>
        uses.some(({ isWrite }) => isWrite) ? [name] : [],
      ),
      ...source
        .all('VariableDeclarator')
        .filter(({ parent }) => parent?.parent?.node.type === 'Program')
        .flatMap(({ node }) => (node.id.type === 'Identifier' ? [node.id.name] : [])),
    ]),
  );
  given.set(widget, names);
  return names;
}

export const undeclared = codeRule({
  id: 'code/undeclared',
  severity: 'error',
  moderation: true,
  summary: 'Every variable is declared before it is used.',
  source: pages.requirements,
  *find(source, widget) {
    if (source.isMinified) return;
    const asked = new Set(
      source
        .all('UnaryExpression')
        .filter(({ node }) => node.operator === 'typeof')
        .map(({ node }) => pathOf(node.argument)[0]),
    );
    for (const [name, uses] of source.globals) {
      const write = uses.find(({ isWrite }) => isWrite);
      if (known.has(name) || asked.has(name) || (!write && pageVariables(widget).has(name)))
        continue;
      const at = (write ?? uses[0])?.start ?? 0;
      yield {
        at,
        message: write
          ? say({
              en: `"${name}" is not declared: it becomes a variable of the whole page`,
              ru: `«${name}» не объявлена: она станет переменной всей страницы`,
            })
          : say({ en: `"${name}" is not declared anywhere`, ru: `«${name}» нигде не объявлена` }),
        fix: write
          ? say({ en: `declare it: var ${name} = …`, ru: `объявите её: var ${name} = …` })
          : say({
              en: 'declare it, or name its module in define()',
              ru: 'объявите её или назовите её модуль в define()',
            }),
      };
    }
  },
});

export const pageVariable = codeRule({
  id: 'code/page-variable',
  severity: 'warning',
  summary: 'The widget adds no variables to the page.',
  source: pages.requirements,
  *find(source) {
    for (const { node } of source.all('AssignmentExpression')) {
      const [object, name, ...rest] = pathOf(node.left);
      if (object !== 'window' || !name || rest.length > 0 || /^on[a-z]+$|^location$/.test(name))
        continue;
      yield {
        at: node.start,
        message: say({
          en: `window.${name} is a variable of the whole page; another widget may use the name`,
          ru: `window.${name} — переменная всей страницы; это имя может занять другой виджет`,
        }),
        fix: say({
          en: 'keep it in a variable of your module',
          ru: 'держите её в переменной своего модуля',
        }),
      };
    }
  },
});
