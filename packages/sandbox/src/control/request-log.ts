/** One request of the API, as the server saw it. */
export interface LoggedRequest {
  /** Milliseconds by the machine's own clock, with fractions: the account's clock may stand. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** The query string, without what looks like a secret. */
  readonly query: string;
  readonly status: number;
  /** `session`, or the integration's id, or null for who is not known. */
  readonly caller: string | null;
  readonly userId: number | null;
}

export interface RequestLog {
  readonly add: (entry: LoggedRequest) => void;
  readonly all: () => readonly LoggedRequest[];
  readonly clear: () => void;
}

const most = 50_000;
const secret = /((?:token|secret|password|key|signature|code)[^=&]*)=[^&]*/gi;

/** Hides the values of parameters whose names speak of secrets. */
export const withoutSecrets = (query: string): string => query.replace(secret, '$1=…');

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
