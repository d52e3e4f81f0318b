/**
 * A table's entry under a name that somebody else chose: `constructor` and its like are no entries.
 */
export const ownValue = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
