/**
 * The few scalars of which all entities are made.
 *
 * @module
 */
import { z } from 'zod';
import { open } from './object.ts';

/** The number of an entity: positive. */
export const id = z.int().positive();

/** The number of a user, or 0 for the robot. */
export const userId = z.int().nonnegative();

/** A moment in unix seconds. */
export const timestamp = z.int().nonnegative();

/** An absolute address under `_links.<rel>`. */
export const link = open({ href: z.string() }).meta({ id: 'Link' });

/** The address of an entity itself. */
export const selfLinks = open({ self: link }).meta({ id: 'SelfLinks' });

/**
 * What ties an item of an answer to the item of the request: a string, by default the item's
 * index, which comes back unchanged.
 */
export const requestId = z.string();

/** A reference to another entity inside `_embedded`. */
export const reference = open({ id, _links: selfLinks.optional() }).meta({ id: 'Reference' });

/** What a write of an entity answers for every item that was created. */
export const created = open({
  id,
  request_id: requestId.optional(),
  _links: selfLinks.optional(),
}).meta({ id: 'Created' });

/** What a write of an entity answers for every item that was changed. */
export const updated = open({
  id,
  updated_at: timestamp,
  name: z.string().optional(),
  request_id: requestId.optional(),
  _links: selfLinks.optional(),
}).meta({ id: 'Updated' });
