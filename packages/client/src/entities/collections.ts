/** Collections are plain arrays; these are the few things that arrays lack. */

/** The first item whose key has a value. */
export function getBy<Item, Key extends keyof Item>(
  items: readonly Item[],
  key: Key,
  value: Item[Key],
): Item | undefined {
  return items.find((item) => item[key] === value);
}

/** A copy in which the first item whose key has a value is another one; appended when none has. */
export function replaceBy<Item, Key extends keyof Item>(
  items: readonly Item[],
  key: Key,
  value: Item[Key],
  replacement: Item,
): Item[] {
  const index = items.findIndex((item) => item[key] === value);
  if (index < 0) return [...items, replacement];
  return [...items.slice(0, index), replacement, ...items.slice(index + 1)];
}

/** A copy without the items whose key has a value. */
export function removeBy<Item, Key extends keyof Item>(
  items: readonly Item[],
  key: Key,
  value: Item[Key],
): Item[] {
  return items.filter((item) => item[key] !== value);
}

/** The values of one key, in the order of the items. */
export function pluck<Item, Key extends keyof Item>(items: readonly Item[], key: Key): Item[Key][] {
  return items.map((item) => item[key]);
}

/** The items by the value of a key; of two with the same value the later one. */
export function indexBy<Item, Key extends keyof Item>(
  items: readonly Item[],
  key: Key,
): Map<Item[Key], Item> {
  return new Map(items.map((item) => [item[key], item]));
}

/**
 * Parts of so many items each.
 *
 * @example
 * ```ts
 * chunk([1, 2, 3], 2); //=> [[1, 2], [3]]
 * ```
 */
export function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  const step = Math.max(1, Math.floor(size));
  return Array.from({ length: Math.ceil(items.length / step) }, (_, index) =>
    items.slice(index * step, (index + 1) * step),
  );
}
