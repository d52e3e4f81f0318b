import { readIntegrationToken } from '@amokit/client';
import type { Server } from '@amokit/server';
import type { Hono } from 'hono';

/** A file of the built page by its path, `assets/app.js`; undefined when there is none. */
export type ReadPageFile = (path: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Serves the page at `/choose`. Nothing of its address goes to anybody else. */
export function addPageFiles(
  app: Hono,
  read: ReadPageFile,
  accounts: Pick<Server['accounts'], 'byOrigin'>,
): void {
  /**
   * The page of an account may show it in a frame when it brings a token that says to be its own, and
   * nobody else. Nothing is shown for the token alone: the server verifies it later.
   */
  const framesOf = async (token: string | undefined): Promise<string> => {
    try {
      const { origin } = new URL(readIntegrationToken(token ?? '').iss);
      return (await accounts.byOrigin(origin)) ? origin : "'none'";
    } catch {
      return "'none'";
    }
  };

  const serve = async (path: string, headers: Readonly<Record<string, string>>) => {
    const bytes = await read(path);
    const type = types[path.split('.').at(-1) ?? ''];
    if (!bytes || !type) return undefined;
    return new Response(bytes, {
      headers: {
        'content-type': type,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        ...headers,
      },
    });
  };

  app.get('/choose', async (context) => {
    const frames = await framesOf(context.req.query('token'));
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors ${frames}`,
    ];
    const page = await serve('index.html', {
      'content-security-policy': policy.join('; '),
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
    });
    return page ?? context.notFound();
  });

  app.get('/assets/:name{[\\w.-]+}', async (context) => {
    const headers = { 'cache-control': 'public, max-age=31536000, immutable' };
    return (await serve(`assets/${context.req.param('name')}`, headers)) ?? context.notFound();
  });
}
