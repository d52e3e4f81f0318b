import { say } from '../../../say.ts';
import { codeRule } from '../../code/code-rule.ts';
import {
  around,
  isAnyFunction,
  isFunction,
  keyOf,
  pathOf,
  propertyValue,
} from '../../code/nodes.ts';
import type { Entry, NodeOf } from '../../code/source.ts';
import { pages } from '../../rule.ts';

const jqueryRequests = new Set(['ajax', 'get', 'post', 'getJSON']);

/** The name of the request that a call sends, or undefined. */
function requestOf({ callee }: NodeOf<'CallExpression'>): string | undefined {
  const path = pathOf(callee);
  const name = path.at(-1) ?? '';
  if (name === 'crm_post' || name === '$authorizedAjax') return name;
  if (path.length === 1 && name === 'fetch') return 'fetch';
  if (path.length === 2 && (path[0] === '$' || path[0] === 'jQuery') && jqueryRequests.has(name)) {
    return path.join('.');
  }
  if (path.length === 2 && path[0] === 'window' && name === 'fetch') return 'fetch';
  return undefined;
}

const isFalse = (node: { readonly type: string; readonly value?: unknown } | undefined) =>
  node?.type === 'Literal' && node.value === false;

export const syncRequest = codeRule({
  id: 'code/sync-request',
  severity: 'error',
  moderation: true,
  summary: 'No request stops the page until its answer comes.',
  source: pages.requirements,
  *find(source) {
    for (const { node } of source.all('CallExpression')) {
      const option = node.arguments.map((value) => propertyValue(value, 'async')).find(isFalse);
      const isOpen =
        node.callee.type === 'MemberExpression' &&
        keyOf(node.callee) === 'open' &&
        node.arguments.length >= 3 &&
        isFalse(node.arguments[2]);
      const at = option?.start ?? (isOpen ? node.start : undefined);
      if (at === undefined || (option && !/ajax/i.test(pathOf(node.callee).join('.')))) continue;
      yield {
        at,
        message: say({
          en: 'the whole page stands still until this request is answered',
          ru: 'вся страница стоит, пока нет ответа на этот запрос',
        }),
        fix: say({
          en: 'take "async: false" out and go on where the answer comes',
          ru: 'уберите "async: false" и продолжайте там, где приходит ответ',
        }),
      };
    }
  },
});

const loops = new Set([
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
]);

const repeaters = new Set(['forEach', 'map', 'each', 'filter', 'reduce']);

/** The loop in whose body a call stands; a function that is only made there does not count. */
function loopAround(entry: Entry): string | undefined {
  for (const { node, parent } of around(entry)) {
    if (loops.has(node.type)) return say({ en: 'a loop', ru: 'цикле' });
    if (!isAnyFunction(node)) continue;
    const call = parent?.node;
    if (call?.type !== 'CallExpression' || !isFunction(node) || !call.arguments.includes(node))
      return undefined;
    const name = call.callee.type === 'MemberExpression' ? keyOf(call.callee) : undefined;
    return name && repeaters.has(name) ? `${name}()` : undefined;
  }
  return undefined;
}

export const requestInLoop = codeRule({
  id: 'code/request-in-loop',
  severity: 'error',
  moderation: true,
  summary: 'Requests are not sent in loops: an account takes 7 a second.',
  source: pages.requirements,
  *find(source) {
    for (const entry of source.all('CallExpression')) {
      const request = requestOf(entry.node);
      const loop = request && loopAround(entry);
      if (!loop) continue;
      yield {
        at: entry.node.start,
        message: say({
          en: `${request}() is sent in ${loop}: as many requests at once as there are items`,
          ru: `${request}() отправляется в ${loop}: сразу столько запросов, сколько элементов`,
        }),
        fix: say({
          en: 'ask for all of it in one request (filter by ids, write lists), or one after the other',
          ru: 'спросите всё одним запросом (фильтр по id, запись списком) или по очереди',
        }),
      };
    }
  },
});
