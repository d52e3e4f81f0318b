/**
 * A message with its places filled in; a place that nobody knows stays as it is, so that it is seen.
 *
 * @example
 * fillIn('Hello, {name}!', { name: 'Ann' }); //=> 'Hello, Ann!'
 */
export const fillIn = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (place, key: string) =>
    Object.hasOwn(values, key) ? (values[key] ?? place) : place,
  );
