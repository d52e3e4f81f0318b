import type { AccountFacts, ChoiceFacts, FieldFacts, PipelineFacts } from './read-account.ts';

/** Marks that do not show, and those that turn text around, would hide what a name really is. */
const hidden = /[\u2028\u2029\p{Cf}]/gu;

/** A name as a literal of TypeScript, whatever stands in it. */
const quoted = (text: string): string =>
  `'${JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", "\\'")
    .replace(hidden, (mark) => `\\u{${mark.codePointAt(0)?.toString(16)}}`)}'`;

const byId = (a: { readonly id: number }, b: { readonly id: number }) => a.id - b.id;

interface Called {
  readonly id: number;
  readonly name: string;
  readonly code?: string | null;
}

type Keys = readonly (string | number)[];

/**
 * What code may call each of some things by: its id, and its code and name where no other has them.
 * A code is looked for before a name.
 */
function keysOf(items: readonly Called[]): ReadonlyMap<number, Keys> {
  const codes = items.map(({ code }) => code);
  const names = items.map(({ name }) => name);
  const isAlone = (text: string, all: readonly unknown[]) =>
    text !== '' && all.indexOf(text) === all.lastIndexOf(text);
  return new Map(
    items.map(({ id, name, code }) => {
      const keys = new Set<string | number>();
      if (isAlone(name, names) && (code === name || !codes.includes(name))) keys.add(name);
      if (code && isAlone(code, codes)) keys.add(code);
      return [id, [...keys, id]];
    }),
  );
}

const keyText = (keys: Keys = []): string =>
  keys.map((key) => (typeof key === 'number' ? String(key) : quoted(key))).join(' | ');

/** A name that is no key is told in a comment, which it can not end. */
const comment = (name: string, keys: Keys = []): readonly string[] =>
  keys.includes(name) ? [] : [`/** ${quoted(name).replaceAll('*/', '*\\/')} */`];

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

const block = (head: string, lines: readonly string[]): readonly string[] => [
  `${head}: {`,
  ...indented(lines),
  '};',
];

const choiceLine = ({ id, value, code }: ChoiceFacts): string =>
  `  | { id: ${id}; value: ${quoted(value)}; code: ${code === null ? 'null' : quoted(code)} }`;

function fieldLines(
  { id, name, type, choices }: FieldFacts,
  keys: Keys | undefined,
): readonly string[] {
  const chosen = [...choices].sort(byId).map(choiceLine);
  return [
    ...comment(name, keys),
    ...block(String(id), [
      `key: ${keyText(keys)};`,
      `type: ${quoted(type)};`,
      ...(chosen.length > 0 ? ['choice:', ...chosen.slice(0, -1), `${chosen.at(-1)};`] : []),
    ]),
  ];
}

function fieldsOf(entity: string, fields: readonly FieldFacts[]): readonly string[] {
  const keys = keysOf(fields);
  const lines = [...fields].sort(byId).flatMap((field) => fieldLines(field, keys.get(field.id)));
  return block(/^\w+$/.test(entity) ? entity : quoted(entity), lines);
}

function pipelineLines(
  { id, name, statuses }: PipelineFacts,
  keys: Keys | undefined,
): readonly string[] {
  const statusKeys = keysOf(statuses);
  return [
    ...comment(name, keys),
    ...block(String(id), [
      `key: ${keyText(keys)};`,
      ...block(
        'statuses',
        [...statuses]
          .sort(byId)
          .flatMap((status) => [
            ...comment(status.name, statusKeys.get(status.id)),
            `${status.id}: { key: ${keyText(statusKeys.get(status.id))} };`,
          ]),
      ),
    ]),
  ];
}

/**
 * The text of `amokit-env.d.ts`: an account's fields, pipelines and statuses as types, which the
 * helpers of `@amokit/client` pick up. The same account gives the same text.
 */
export function accountTypes({ fields, pipelines }: AccountFacts): string {
  const pipelineKeys = keysOf(pipelines);
  const lines = [
    '// Written by `amokit types`. Change the account in the CRM and run it again.',
    'export {};',
    '',
    "declare module '@amokit/client/account' {",
    ...indented([
      'interface AccountTypes {',
      ...indented([
        ...block(
          'fields',
          Object.entries(fields).flatMap(([entity, list]) => fieldsOf(entity, list)),
        ),
        ...block(
          'pipelines',
          [...pipelines].sort(byId).flatMap((one) => pipelineLines(one, pipelineKeys.get(one.id))),
        ),
      ]),
      '}',
    ]),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}
