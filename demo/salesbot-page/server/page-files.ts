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
  accounts: Pick<Server['accounts'], 'all'>,
): void {
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
    // Pages of the accounts may show it in a frame, and nobody else.
    const frames = (await accounts.all()).map(({ baseUrl }) => baseUrl);
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors ${["'self'", ...frames].join(' ')}`,
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
