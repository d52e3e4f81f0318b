import type { JsonType, Shape } from './shape.ts';

/** A place at which two answers are not alike. */
export interface ShapeDifference {
  /** `_embedded.leads[].price`; empty for the whole answer. */
  readonly path: string;
  /** `number`, `number|string`; null where the key is not there. */
  readonly account: string | null;
  readonly sandbox: string | null;
}

/** There is only one page of some lists, and many of others. */
const pageLinks = /^_links\.(first|prev|next|last)$/;

const typesOf = ({ types }: Shape): readonly JsonType[] =>
  [...types].filter((type) => type !== 'null').sort();

const named = (shape: Shape | undefined): string | null =>
  shape ? typesOf(shape).join('|') || 'null' : null;

const joined = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

function compareKeys(account: Shape, sandbox: Shape, path: string): readonly ShapeDifference[] {
  const keys = [...new Set([...account.keys.keys(), ...sandbox.keys.keys()])].sort();
  return keys.flatMap((key) => {
    const at = joined(path, key);
    const [a, b] = [account.keys.get(key), sandbox.keys.get(key)];
    if (a && b) return compareShapes(a, b, at);
    if (pageLinks.test(at) || key === '*') return [];
    // What only some of the sandbox's items have, those of the account may have at other times.
    if (b && b.count < sandbox.objects) return [];
    return [{ path: at, account: named(a), sandbox: named(b) }];
  });
}

/**
 * Where two shapes differ in keys or types. What is null on one side, or an empty list, says nothing
 * of its type.
 */
export function compareShapes(
  account: Shape,
  sandbox: Shape,
  path = '',
): readonly ShapeDifference[] {
  const [a, b] = [typesOf(account), typesOf(sandbox)];
  if (a.length === 0 || b.length === 0) return [];
  if (a.join() !== b.join()) return [{ path, account: a.join('|'), sandbox: b.join('|') }];
  const items = [...account.items].sort(([x], [y]) => (x < y ? -1 : 1));
  return [
    ...(account.objects > 0 && sandbox.objects > 0 ? compareKeys(account, sandbox, path) : []),
    ...items.flatMap(([kind, shape]) => {
      const its = sandbox.items.get(kind);
      return its ? compareShapes(shape, its, `${path}[${kind}]`) : [];
    }),
  ];
}
