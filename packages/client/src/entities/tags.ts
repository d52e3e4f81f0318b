import type { TagReference } from '@amokit/contract';

/** A tag in a write: its name, its id as a number, or an object with either. */
export type TagWrite = string | number | TagReference;

const referTo = (tag: TagWrite): TagReference =>
  typeof tag === 'string' ? { name: tag } : typeof tag === 'number' ? { id: tag } : tag;

/**
 * Gives an entity exactly these tags. To be spread into a write; when the write has an `_embedded`
 * of its own, put the tags there.
 *
 * @example
 * ```ts
 * await crm.leads.updateOne(1, { price: 5, ...replaceTags(['vip', 'spring']) });
 * ```
 * @see https://www.amocrm.ru/developers/content/crm_platform/tags-api
 */
export function replaceTags(tags: readonly TagWrite[]): {
  _embedded: { tags: TagReference[] | null };
} {
  // An empty list would change nothing.
  return { _embedded: { tags: tags.length > 0 ? tags.map(referTo) : null } };
}

/** Takes all tags from an entity. */
export function clearTags(): { _embedded: { tags: null } } {
  return { _embedded: { tags: null } };
}

/**
 * Adds tags to those that an entity has.
 *
 * @example
 * ```ts
 * await crm.leads.updateOne(1, { ...addTags(['vip']), ...removeTags(['cold']) });
 * ```
 */
export function addTags(tags: readonly TagWrite[]): { tags_to_add: TagReference[] } {
  return { tags_to_add: tags.map(referTo) };
}

/** Takes some tags from an entity. */
export function removeTags(tags: readonly TagWrite[]): { tags_to_delete: TagReference[] } {
  return { tags_to_delete: tags.map(referTo) };
}
