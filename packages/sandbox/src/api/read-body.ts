import { Problem } from './problem.ts';

/** Larger requests are refused before they are read to the end. */
const mostBytes = 4 * 1024 * 1024;

/** Deeper structures are no data of the API, and recursion over them would not end well. */
const mostDepth = 64;

/** The bytes of a request, as far as a request may go. */
export async function readBytes(request: Request): Promise<Uint8Array> {
  const tooLarge = () => new Problem(413, `The request is too large, at most ${mostBytes} bytes`);
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) throw tooLarge();
  const reader = request.body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > mostBytes) {
      await reader?.cancel();
      throw tooLarge();
    }
    parts.push(part.value);
  }
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
}

function isDeep(value: unknown, left = mostDepth): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((inner) => isDeep(inner, left - 1));
}

/** What JSON can say with escapes, and PHP does not take: half of a pair of surrogates. */
const isHalf = (text: string) => /\p{Surrogate}/u.test(text);

/** A key that would reach the prototype of what it is copied to is no key of the API. */
function sound(key: string, value: unknown): unknown {
  if (isHalf(key) || (typeof value === 'string' && isHalf(value)))
    throw new SyntaxError('half of a pair of surrogates');
  return key === '__proto__' ? undefined : value;
}

/** JSON without such keys and texts. Escapes can hide both, so that they are looked at one by one. */
export const parseJson = (text: string): unknown =>
  /__proto__|\\u/.test(text) ? JSON.parse(text, sound) : JSON.parse(text);

/**
 * The JSON of a request; `undefined` when it has no body.
 *
 * @throws {Problem} 400 for broken UTF-8 and broken JSON, 413 for too much
 */
export async function readBody(request: Request): Promise<unknown> {
  return readText(request, parseJson);
}

/**
 * The body of a request, read from its text; `undefined` when it has none.
 *
 * @throws {Problem} 400 for broken UTF-8 and for what can not be read, 413 for too much
 */
export async function readText(
  request: Request,
  read: (text: string) => unknown,
): Promise<unknown> {
  if (request.method === 'GET' || request.body === null) return undefined;
  const bytes = await readBytes(request);
  if (bytes.length === 0) return undefined;
  let body: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() === '') return undefined;
    body = read(text);
  } catch {
    throw new Problem(400, 'Request body is not valid JSON in UTF-8');
  }
  if (isDeep(body)) throw new Problem(400, 'Request body is nested too deeply');
  return body;
}
