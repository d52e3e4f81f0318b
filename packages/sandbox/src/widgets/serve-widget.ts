import { getMimeType, mimes } from 'hono/utils/mime';
import { ownValue } from '../api/own-value.ts';
import type { Widgets } from './widgets.ts';

const headers = {
  'access-control-allow-origin': '*',
  'x-content-type-options': 'nosniff',
  // A rebuilt widget is seen at the next load.
  'cache-control': 'no-cache',
} as const;

/** Types that Hono's list has not. */
const types: Readonly<Record<string, string>> = { twig: 'text/plain; charset=utf-8' };

/** The content type of a file by its name. */
export function typeOf(name: string): string {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const known = Object.hasOwn(mimes, extension) ? getMimeType(name) : undefined;
  return ownValue(types, extension) ?? known ?? 'application/octet-stream';
}

/** Bytes as a response takes them. */
export const asBody = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes);

/** The widget origin: `GET /upl/<code>/widget/<file>`. */
export async function serveWidget(
  widgets: Pick<Widgets, 'source'>,
  request: Request,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return new Response('Method not allowed', { status: 405, headers });
  const { pathname } = new URL(request.url);
  const [, code, file] = /^\/upl\/([a-z0-9_]+)\/widget\/(.+)$/.exec(pathname) ?? [];
  let name: string | undefined;
  try {
    name = file && decodeURIComponent(file);
  } catch {
    name = undefined;
  }
  const bytes = code && name ? await widgets.source(code)?.files.read(name) : undefined;
  if (!bytes || !name) return new Response('Not found', { status: 404, headers });
  return new Response(asBody(bytes), { headers: { ...headers, 'content-type': typeOf(name) } });
}
