import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { PageState } from '../page-shapes/page-state.ts';
import { filesOfFolder } from '../widgets/files.ts';
import { asBody, typeOf } from '../widgets/serve-widget.ts';

/** The built page: the same folder from the sources and from `dist`. */
const files = filesOfFolder(fileURLToPath(new URL('../../dist/page/', import.meta.url)));

const security = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
} as const;

const tagOf = (bytes: Uint8Array): string =>
  `"${createHash('sha1').update(bytes).digest('base64url')}"`;

/**
 * `/page/*`: the page's own files. Those under `assets` have their contents in their names; the
 * others are asked for anew, and sent only where the browser has not the same.
 */
export async function servePageFile(path: string, request?: Request): Promise<Response> {
  let name: string;
  try {
    name = decodeURIComponent(path.replace(/^\/page\//, ''));
  } catch {
    return new Response('Not found', { status: 404 });
  }
  const bytes = await files.read(name);
  if (!bytes) return new Response('Not found', { status: 404 });
  const cached = name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  const etag = tagOf(bytes);
  const headers = { ...security, 'content-type': typeOf(name), 'cache-control': cached, etag };
  if (request?.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers });
  return new Response(asBody(bytes), { headers });
}

/** The panel of the control origin, which no other page may frame or hold on to. */
export async function serveControlPanel(): Promise<Response> {
  const bytes = await files.read('control-panel.html');
  if (!bytes)
    return new Response('The panel is not built. Run "npm run build" at the root.', {
      status: 503,
    });
  return new Response(asBody(bytes), {
    headers: {
      ...security,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    },
  });
}

/** How the page looks before it has asked for whom it is. */
export type PageLook = Pick<PageState, 'language' | 'theme'>;

/**
 * The page itself, at every address of the account that is not a file. It comes in the colours of
 * who looks at it, so that a dark one does not flash.
 */
export async function servePage({ language, theme }: PageLook): Promise<Response> {
  const bytes = await files.read('index.html');
  if (!bytes)
    return new Response('The page is not built. Run "npm run build" at the root.', { status: 503 });
  // An account that was loaded from a file may say anything.
  const lang = language === 'ru' ? 'ru' : 'en';
  const scheme = theme === 'dark' ? 'dark' : 'light';
  const html = new TextDecoder()
    .decode(bytes)
    .replace(/<html[^>]*>/, `<html lang="${lang}" data-color-scheme="${scheme}">`);
  return new Response(html, {
    headers: {
      ...security,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    },
  });
}
