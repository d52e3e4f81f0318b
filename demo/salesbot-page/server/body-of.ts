import type { z } from 'zod';

/** No form of the page is longer, in bytes. */
const longest = 4096;

/** The body of a request; undefined when it is too long, no JSON, or of another shape. */
export async function bodyOf<T>(request: Request, shape: z.ZodType<T>): Promise<T | undefined> {
  if (!(Number(request.headers.get('content-length') ?? Number.NaN) <= longest)) return undefined;
  return shape.safeParse(await request.json().catch(() => undefined)).data;
}
