import type { Answered } from '../api/engine.ts';
import type { Unsure } from '../api/unsure.ts';

/** One request of the API, as the server saw it. */
export interface LoggedRequest {
  /**
   * When it arrived: milliseconds by the machine's own clock, with fractions. The account's clock
   * may stand.
   */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** The query string, without what looks like a secret. */
  readonly query: string;
  /** What the API answered; 0 when a fault broke the connection before it could. */
  readonly status: number;
  /** Whether a fault answered instead, or broke the connection. */
  readonly failed: boolean;
  /** `session`, or the integration's id, or null for who is not known. */
  readonly caller: string | null;
  readonly userId: number | null;
  /** What it relied on and the vendor does not document. */
  readonly unsure: readonly Unsure[];
}

export interface RequestLog {
  readonly add: (entry: LoggedRequest) => void;
  readonly all: () => readonly LoggedRequest[];
  readonly clear: () => void;
}

const most = 50_000;
const secret = /((?:token|secret|password|key|signature|code|hash)[^=&]*)=[^&]*/gi;

/** Hides the values of parameters whose names speak of secrets. */
const withoutSecrets = (query: string): string => query.replace(secret, '$1=…');

/** A request as the log has it, once it is over: what the API knows of it, and what a fault did. */
export function loggedRequest(
  request: Request,
  at: number,
  response: Response | undefined,
  answered: Answered | undefined,
): LoggedRequest {
  const { pathname, search } = new URL(request.url);
  return {
    at,
    method: request.method,
    path: pathname,
    query: withoutSecrets(search.slice(1)),
    status: answered?.status ?? response?.status ?? 0,
    failed: answered === undefined || response === undefined,
    caller: answered?.caller ?? null,
    userId: answered?.userId ?? null,
    unsure: answered?.unsure ?? [],
  };
}

export function createRequestLog(): RequestLog {
  let entries: LoggedRequest[] = [];
  return {
    add(entry) {
      entries.push(entry);
      if (entries.length > most) entries = entries.slice(-most / 2);
    },
    all: () => entries,
    clear() {
      entries = [];
    },
  };
}

/** A fact beyond the documentation, with how often requests have relied on it. */
export interface Relied extends Unsure {
  readonly times: number;
}

/** What all requests of a log relied on beyond the documentation, the least sure first. */
export function reliedOn(entries: readonly LoggedRequest[]): readonly Relied[] {
  const found = new Map<string, Relied>();
  for (const one of entries.flatMap(({ unsure }) => unsure)) {
    const key = `${one.call} ${one.fact}`;
    found.set(key, { ...one, times: (found.get(key)?.times ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => a.confidence.localeCompare(b.confidence));
}
