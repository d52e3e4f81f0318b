import { widgetCallbacks } from '@amokit/contract';
import { say } from '../../../say.ts';
import { codeRule } from '../../code/code-rule.ts';
import { isAnyFunction, isFunction, keyOf } from '../../code/nodes.ts';
import type { Entry, NodeOf, Source } from '../../code/source.ts';
import { pages } from '../../rule.ts';

type Callbacks = NodeOf<'ObjectExpression'>;

/** Objects that are written out as the callbacks of a widget: `this.callbacks = { … }`. */
function callbackObjects(source: Source): readonly Callbacks[] {
  return [
    ...source
      .all('AssignmentExpression')
      .filter(
        ({ node }) => node.left.type === 'MemberExpression' && keyOf(node.left) === 'callbacks',
      )
      .map(({ node }) => node.right),
    ...source
      .all('Property')
      .filter(({ node }) => keyOf(node) === 'callbacks')
      .map(({ node }) => node.value),
  ].filter((node) => node.type === 'ObjectExpression');
}

const isWhole = ({ properties }: Callbacks) =>
  properties.every((property) => property.type === 'Property' && keyOf(property) !== undefined);

/** The names of callbacks with one level of groups: `leads: { selected: … }` → `leads.selected`. */
function namesOf(callbacks: Callbacks): readonly { readonly name: string; readonly at: number }[] {
  return callbacks.properties.flatMap((property) => {
    if (property.type !== 'Property') return [];
    const name = keyOf(property);
    if (name === undefined) return [];
    if (property.value.type !== 'ObjectExpression') return [{ name, at: property.start }];
    return namesOf(property.value).map((inner) => ({
      name: `${name}.${inner.name}`,
      at: inner.at,
    }));
  });
}

const required = ['render', 'init', 'bind_actions', 'settings', 'onSave'];

export const missingCallback = codeRule({
  id: 'code/missing-callback',
  severity: 'warning',
  summary: 'The callbacks render, init, bind_actions, settings and onSave are there.',
  source: pages.script,
  *find(source) {
    for (const callbacks of callbackObjects(source).filter(isWhole)) {
      const names = new Set(namesOf(callbacks).map(({ name }) => name));
      if (!names.has('render') && !names.has('init')) continue;
      const missing = required.filter((name) => !names.has(name));
      if (missing.length === 0) continue;
      yield {
        at: callbacks.start,
        message: say({
          en: `the callbacks lack ${missing.join(', ')}`,
          ru: `в callbacks нет ${missing.join(', ')}`,
        }),
        fix: say({
          en: `add ${missing.map((name) => `${name}: function () { return true; }`).join(', ')}`,
          ru: `добавьте ${missing.map((name) => `${name}: function () { return true; }`).join(', ')}`,
        }),
      };
    }
  },
});

const known: ReadonlySet<string> = new Set<string>([
  ...widgetCallbacks,
  'companies.selected',
  'customers.selected',
]);

export const unknownCallback = codeRule({
  id: 'code/unknown-callback',
  severity: 'warning',
  summary: 'Callbacks have the names that the CRM calls.',
  source: pages.script,
  *find(source) {
    for (const callbacks of callbackObjects(source)) {
      for (const { name, at } of namesOf(callbacks)) {
        if (name === 'tasks.selected') {
          yield {
            at,
            message: say({
              en: 'the CRM calls "todo.selected", never "tasks.selected"',
              ru: 'CRM вызывает "todo.selected", а "tasks.selected" — никогда',
            }),
            fix: say({ en: 'rename "tasks" to "todo"', ru: 'переименуйте "tasks" в "todo"' }),
          };
          continue;
        }
        const near = [...known].find((each) => each.toLowerCase() === name.toLowerCase());
        if (!known.has(name) && near)
          yield {
            at,
            message: say({
              en: `the CRM calls "${near}", not "${name}"`,
              ru: `CRM вызывает "${near}", а не "${name}"`,
            }),
            fix: say({ en: `rename it to "${near}"`, ru: `переименуйте в "${near}"` }),
          };
      }
    }
  },
});

const mustReturn = new Set(['render', 'init', 'bind_actions', 'onSave']);

const belongsTo = (entry: Entry, owner: Entry['node']): boolean => {
  let next = entry.parent;
  while (next && !isAnyFunction(next.node)) next = next.parent;
  return next?.node === owner;
};

export const callbackReturns = codeRule({
  id: 'code/callback-returns',
  severity: 'warning',
  summary: 'render, init, bind_actions and onSave return true: without it the CRM stops there.',
  source: pages.script,
  *find(source) {
    const returns = source.all('ReturnStatement');
    for (const callbacks of callbackObjects(source)) {
      for (const property of callbacks.properties) {
        if (property.type !== 'Property' || !mustReturn.has(keyOf(property) ?? '')) continue;
        const { value } = property;
        if (!isFunction(value) || value.body?.type !== 'BlockStatement') continue;
        if (value.async || returns.some((entry) => belongsTo(entry, value) && entry.node.argument))
          continue;
        yield {
          at: property.start,
          message: say({
            en: `${keyOf(property)}() returns nothing, and the CRM goes on only after true`,
            ru: `${keyOf(property)}() ничего не возвращает, а CRM продолжает только после true`,
          }),
          fix: say({ en: 'return true at its end', ru: 'верните в конце true' }),
        };
      }
    }
  },
});
