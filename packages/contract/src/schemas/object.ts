/**
 * Objects as the API has them: open ones. Answers grow new keys without notice, and writes may
 * carry keys that the API ignores, so that unknown keys pass at run time. The inferred types name
 * the known keys alone, or completion in an editor would offer any name at all.
 *
 * @module
 */
import { z } from 'zod';

/** An object with these keys, and others. */
export function open<S extends z.core.$ZodLooseShape>(shape: S): z.ZodObject<S, z.core.$strip> {
  return z.looseObject(shape);
}
