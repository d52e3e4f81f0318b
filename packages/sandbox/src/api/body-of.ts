import type { z } from 'zod';
import { Problem } from './problem.ts';
import { readBody } from './read-body.ts';

/**
 * The body of a request by its schema.
 *
 * @throws {Problem} 400 with what does not fit
 */
export async function bodyOf<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<z.output<S>> {
  const parsed = schema.safeParse(await readBody(request));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Problem(400, `${issue?.path.map(String).join('.') || 'body'}: ${issue?.message}`);
}
