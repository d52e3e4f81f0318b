import { randomUUID } from 'node:crypto';
import type { Caller, Endpoint } from '@amokit/contract';
import type { Db } from '../store/db.ts';
import type { UserRow } from '../store/rows.ts';
import type { Answer } from './answer.ts';
import type { ServiceBehaviour } from './behaviour.ts';
import { type Call, unknownPath } from './call.ts';
import { Problem } from './problem.ts';
import { readQuery } from './query.ts';
import type { RateLimit } from './rate-limit.ts';
import { readBody, readBytes } from './read-body.ts';
import { createRoutes, routesOf } from './routes.ts';
import { type Sessions, sessionOf } from './session.ts';
import type { Tokens } from './tokens.ts';
import { type Unsure, unsureFacts } from './unsure.ts';

export interface EngineParts {
  readonly db: Db;
  readonly services: readonly ServiceBehaviour[];
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly rate: RateLimit;
  /** The file service for a caller of this host. */
  readonly driveUrl: (host: string) => string;
  readonly onAnswer: (answered: Answered) => void;
  /** Is told of a mistake of the sandbox itself; the caller is told no more than 500. */
  readonly onCrash?: (error: unknown) => void;
  /**
   * Whether a page's session counts only with the header that jQuery adds.
   *
   * @default () => true
   */
  readonly needsRequestedWith?: () => boolean;
  /** What a token must be allowed to be answered at all. @default 'crm' */
  readonly scope?: string;
  /** The content type of answers and of errors. */
  readonly types?: { readonly success: string; readonly problem: string };
  /** The address that is meant by a path, where an endpoint has more than one. @default the path */
  readonly pathOf?: (path: string) => string;
  /** How bodies are read. @default as JSON */
  readonly readBody?: (request: Request) => Promise<unknown>;
  /** The body with which an error is told. @default the problem's own */
  readonly tell?: (problem: Problem, request: Request) => unknown;
}

/** A request that was answered, for the log. */
export interface Answered {
  readonly request: Request;
  readonly status: number;
  readonly caller: string | null;
  readonly userId: number | null;
  /** What the request relied on and the vendor does not document. */
  readonly unsure: readonly Unsure[];
}

/** What becomes known of a request on its way. */
interface Known {
  who?: Identity;
  unsure?: readonly Unsure[];
}

/** Who calls: what the rate is counted by, and on whose behalf. */
interface Identity {
  readonly caller: Caller;
  readonly clientId: string | null;
  readonly scopes: readonly string[];
  readonly rateKey: string;
  readonly user: UserRow;
}

const apiTypes = { success: 'application/hal+json', problem: 'application/problem+json' } as const;

/** The API knows no preflight: it does not answer pages of other origins. */
const verbs: ReadonlySet<string> = new Set(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']);
const notAllowed = (verb: string) => new Problem(405, `Method ${verb} is not allowed here`);

/**
 * The API: one way for every request: find the endpoint, know the caller, count, judge the rights,
 * read query and body, do, answer.
 */
export function createEngine(parts: EngineParts): (request: Request) => Promise<Response> {
  const { db, rate } = parts;
  const match = createRoutes(routesOf(parts.services));
  const types = parts.types ?? apiTypes;
  const read = parts.readBody ?? readBody;

  const answer = async (request: Request, known: Known): Promise<Answer> => {
    if (!verbs.has(request.method)) throw notAllowed(request.method);
    const url = new URL(request.url);
    const identity = await identify(parts, request, known);
    known.who = identity;
    rate.take(identity.rateKey);
    const path = parts.pathOf?.(url.pathname) ?? url.pathname;
    const found = match(request.method, path);
    if (!('route' in found)) {
      if (found.allowed.length === 0) throw unknownPath();
      throw notAllowed(request.method);
    }
    const { endpoint, behave } = found.route;
    permit(endpoint, identity, parts.scope ?? 'crm');
    const search = url.search.slice(1);
    const query = readQuery(search, endpoint);
    known.unsure = [...(known.unsure ?? []), ...unsureFacts(found.route, query)];
    const call: Call = {
      db,
      endpoint,
      origin: url.origin,
      path,
      search,
      params: found.params,
      query,
      body: await (endpoint.body === 'bytes' ? readBytes(request) : read(request)),
      headers: request.headers,
      caller: identity.caller,
      clientId: identity.clientId,
      scopes: identity.scopes,
      user: identity.user,
      driveUrl: parts.driveUrl(url.host),
      now: db.clock.seconds(),
    };
    return behave(call);
  };

  return async (request) => {
    const known: Known = {};
    const done = (response: Response) => {
      const { who, unsure = [] } = known;
      parts.onAnswer({
        request,
        status: response.status,
        caller: who ? (who.clientId ?? 'session') : null,
        userId: who?.user.id ?? null,
        unsure,
      });
      return response;
    };
    try {
      return done(toResponse(await answer(request, known), types.success));
    } catch (error) {
      const problem = error instanceof Problem ? error : crashed();
      if (problem !== error) parts.onCrash?.(error);
      const { status } = problem;
      const body = parts.tell?.(problem, request) ?? problem.body;
      return done(toResponse({ status, body }, types.problem));
    }
  };
}

/** A mistake of the sandbox itself, told as the API tells its own. */
const crashed = () => new Problem(500, 'Internal server error', { trace_id: randomUUID() });

/** No page of the vendor says what the API does with a session that comes without the header. */
const withoutHeader: Unsure = {
  call: 'session',
  fact: 'without X-Requested-With',
  confidence: 'guess',
};

async function identify(parts: EngineParts, request: Request, known: Known): Promise<Identity> {
  const { db, tokens, sessions } = parts;
  const unauthorised = () => new Problem(401, 'Unauthorized');
  const authorization = request.headers.get('authorization');
  if (authorization !== null) {
    const [, token] = /^Bearer\s+(\S+)$/i.exec(authorization) ?? [];
    const claims = token ? await tokens.verify(token) : undefined;
    const user = claims && db.rows.users.get(claims.userId);
    if (!claims || !user?.is_active) throw unauthorised();
    return {
      caller: 'integration',
      clientId: claims.clientId,
      scopes: claims.scopes,
      rateKey: claims.clientId,
      user: actingUser(db, user, request.headers.get('x-context-user-id')),
    };
  }
  const session = sessionOf(request);
  const user = session && sessions.userOf(session);
  const found = user ? db.rows.users.get(user) : undefined;
  if (!session || !found?.is_active) throw unauthorised();
  if (request.headers.get('x-requested-with') !== 'XMLHttpRequest') {
    known.unsure = [withoutHeader];
    if (parts.needsRequestedWith?.() ?? true) throw unauthorised();
  }
  return { caller: 'session', clientId: null, scopes: [], rateKey: session, user: found };
}

/** An administrator's token may act as another user, who then has that user's rights. */
function actingUser(db: Db, user: UserRow, asked: string | null): UserRow {
  if (asked === null) return user;
  const other = db.rows.users.get(Number(asked));
  if (!user.is_admin || !other?.is_active || other.is_free)
    throw new Problem(403, 'The user of X-Context-User-ID can not be acted as');
  return other;
}

function permit(endpoint: Endpoint, { caller, user, scopes }: Identity, scope: string): void {
  if (!endpoint.callers.includes(caller))
    throw new Problem(403, 'This method is for integrations only');
  if (caller === 'integration' && !scopes.includes(scope))
    throw new Problem(403, `The token has not the scope "${scope}"`);
  if (endpoint.admin && !user.is_admin)
    throw new Problem(403, 'Only an administrator may call this method');
}

function toResponse({ status, body, type }: Answer, usual: string): Response {
  const headers = { 'x-request-id': randomUUID() };
  if (body === undefined) return new Response(null, { status, headers });
  return new Response(type === undefined ? JSON.stringify(body) : String(body), {
    status,
    headers: { ...headers, 'content-type': type ?? usual },
  });
}
