import { z } from 'zod';
import { open } from './object.ts';
import { link } from './primitives.ts';

/** `_links` of a page: where it is, and where the pages around it are. Absent on the last page: `next`. */
export const pageLinks = open({
  self: link,
  next: link.optional(),
  prev: link.optional(),
  first: link.optional(),
  last: link.optional(),
}).meta({ id: 'PageLinks' });

/**
 * What a list answers around its items. Which of the keys are there depends on the service, see
 * `Envelope`; a list without items is 204 and has no body at all.
 */
export const envelope = open({
  _page: z.int().positive().optional(),
  _page_count: z.int().nonnegative().optional(),
  _total_items: z.int().nonnegative().optional(),
  _count: z.int().nonnegative().optional(),
  _links: pageLinks.optional(),
  _embedded: z.record(z.string(), z.unknown()),
}).meta({ id: 'Envelope' });

/** A list of these items under `_embedded.<key>`. */
export function listOf<K extends string, T extends z.ZodType>(key: K, item: T) {
  return open({
    ...envelope.shape,
    _embedded: open({ [key]: z.array(item) }),
  });
}
