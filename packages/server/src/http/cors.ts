import type { MiddlewareHandler } from 'hono';
import type { Accounts } from '../accounts/accounts.ts';
import { originOf } from './origin.ts';

/** Tells the browser which pages may read our answers: those of installed accounts, by their exact origin. */
export interface Cors {
  /** The answer to a preflight. */
  preflight(request: Request): Promise<Response>;
  /** The same answer, readable by the page that asked, if it may read it. */
  readable(request: Request, response: Response): Promise<Response>;
  /** Both, for routes that others have added to the app. */
  readonly middleware: MiddlewareHandler;
}

export interface CorsParts {
  readonly accounts: Accounts;
  /** Our own origin, where frames are. */
  readonly own: string;
}

/** `X-Auth-Token` is not a header that a page may send unasked. */
const requestHeaders =
  'Authorization, Content-Type, X-Auth-Token, X-Context-User-ID, X-Requested-With';
const methods = 'GET, POST, PATCH, PUT, DELETE';
const responseHeaders = 'Retry-After, X-Request-Id';
/** Seconds for which a browser keeps the answer: an account that is switched off is not kept longer. */
const maxAge = '600';

export function createCors({ accounts, own }: CorsParts): Cors {
  const allowed = async (request: Request): Promise<string | undefined> => {
    const header = request.headers.get('origin');
    const origin = originOf(header);
    if (!origin || origin !== header) return undefined;
    return origin === own || (await accounts.byOrigin(origin)) ? origin : undefined;
  };
  /** Before its first request, the page of a renamed account has an origin that nobody knows. */
  const allowedAnew = async (request: Request): Promise<string | undefined> => {
    const known = await allowed(request);
    const header = request.headers.get('origin');
    if (known || originOf(header) !== header || header === null) return known;
    return (await accounts.byNewOrigin(header)) && header;
  };

  const preflight = async (request: Request, allowHeaders = requestHeaders): Promise<Response> => {
    const origin = await allowedAnew(request);
    const headers = new Headers({ vary: 'Origin' });
    if (!origin) return new Response(null, { status: 403, headers });
    headers.set('access-control-allow-origin', origin);
    headers.set('access-control-allow-methods', methods);
    headers.set('access-control-allow-headers', allowHeaders);
    headers.set('access-control-max-age', maxAge);
    return new Response(null, { status: 204, headers });
  };

  const readable = async (request: Request, response: Response): Promise<Response> => {
    const headers = new Headers(response.headers);
    headers.append('vary', 'Origin');
    const origin = await allowed(request);
    if (origin) {
      headers.set('access-control-allow-origin', origin);
      headers.append('access-control-expose-headers', responseHeaders);
    }
    const { status, statusText } = response;
    return new Response(response.body, { status, statusText, headers });
  };

  return {
    preflight: (request) => preflight(request),
    readable,
    async middleware(context, next) {
      const request = context.req.raw;
      const asked = request.headers.get('access-control-request-method');
      if (request.method === 'OPTIONS' && asked !== null)
        // What headers a route takes is for whoever wrote it to know.
        return preflight(
          request,
          request.headers.get('access-control-request-headers') ?? undefined,
        );
      await next();
      const answer = await readable(request, context.res);
      // Hono would lay the former headers over those of the new answer.
      context.res = undefined;
      context.res = answer;
      return undefined;
    },
  };
}
