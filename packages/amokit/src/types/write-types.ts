import type { AccountFacts, FieldFacts } from './read-account.ts';

const quoted = (text: string): string =>
  `'${text.replace(/[\\']/g, '\\$&').replace(/\r?\n/g, ' ')}'`;

/** A name for each; where two have the same, the id tells them apart. */
function named<T extends { readonly id: number }>(
  items: readonly T[],
  nameOf: (item: T) => string,
): readonly (readonly [name: string, item: T])[] {
  const count = new Map<string, number>();
  for (const item of items) count.set(nameOf(item), (count.get(nameOf(item)) ?? 0) + 1);
  return items.map((item) => {
    const name = nameOf(item);
    return [(count.get(name) ?? 0) > 1 ? `${name} (${item.id})` : name, item];
  });
}

const byId = (a: { readonly id: number }, b: { readonly id: number }) => a.id - b.id;

function fieldLines({ id, type, code, enums }: FieldFacts): readonly string[] {
  const head = `id: ${id}, type: ${quoted(type)}, code: ${code === null ? 'null' : quoted(code)}`;
  if (enums.length === 0) return [`{ ${head} },`];
  return [
    `{`,
    `  ${head},`,
    '  enums: {',
    ...named([...enums].sort(byId), ({ value }) => value).map(
      ([name, value]) => `    ${quoted(name)}: ${value.id},`,
    ),
    '  },',
    '},',
  ];
}

const indented = (lines: readonly string[], by: number): readonly string[] =>
  lines.map((line) => `${' '.repeat(by)}${line}`);

const entry = (
  name: string,
  [first = '', ...rest]: readonly string[],
  by: number,
): readonly string[] => indented([`${quoted(name)}: ${first}`, ...rest], by);

/**
 * The text of a module that holds an account's fields and pipelines by their names, so that a name
 * which is gone from the CRM is a type error here. The same account gives the same text.
 */
export function accountModule({ fields, pipelines }: AccountFacts): string {
  return `${[
    '/**',
    ' * The fields and pipelines of the account, by name. Written by `amokit types`: change them in the',
    ' * CRM and run it again.',
    ' */',
    'export const account = {',
    '  fields: {',
    ...Object.entries(fields).flatMap(([entity, list]) => [
      `    ${entity}: {`,
      ...named([...list].sort(byId), ({ name }) => name).flatMap(([name, field]) =>
        entry(name, fieldLines(field), 6),
      ),
      '    },',
    ]),
    '  },',
    '  pipelines: {',
    ...named([...pipelines].sort(byId), ({ name }) => name).flatMap(([name, { id, statuses }]) => [
      `    ${quoted(name)}: {`,
      `      id: ${id},`,
      '      statuses: {',
      ...named([...statuses], (status) => status.name).map(
        ([status, { id: statusId }]) => `        ${quoted(status)}: ${statusId},`,
      ),
      '      },',
      '    },',
    ]),
    '  },',
    '} as const;',
  ].join('\n')}\n`;
}
