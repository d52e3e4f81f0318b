import type { ManifestValue } from '@amokit/contract';

type ManifestBlock = Readonly<Record<string, ManifestValue>>;

const isBlock = (value: ManifestValue | undefined): value is ManifestBlock =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function merged(derived: ManifestBlock, own: ManifestBlock): ManifestBlock {
  const result = new Map(Object.entries(derived));
  for (const [key, value] of Object.entries(own)) {
    const before = result.get(key);
    result.set(key, isBlock(before) && isBlock(value) ? merged(before, value) : value);
  }
  // Not by assignment: a key may be called `__proto__`.
  return Object.fromEntries(result);
}

/**
 * A derived manifest with the config's own parts of it: objects are merged, locations are added,
 * and any other value takes the place of the derived one.
 */
export function mergeManifest(derived: ManifestBlock, own: ManifestBlock): ManifestBlock {
  const [before, added] = [derived.locations, own.locations];
  const result = merged(derived, own);
  return Array.isArray(before) && Array.isArray(added)
    ? { ...result, locations: [...new Set([...before, ...added])] }
    : result;
}
