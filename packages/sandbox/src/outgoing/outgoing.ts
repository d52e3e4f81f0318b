import { createAllowed } from './allowed.ts';

/** What the sandbox sends to other programs, told apart for the log. */
export type OutgoingKind =
  | 'webhook'
  | 'digital_pipeline'
  | 'salesbot'
  | 'sms'
  | 'install'
  | 'uninstall'
  | 'secrets'
  | 'api_key'
  | 'crm_post';

export interface OutgoingRequest {
  readonly kind: OutgoingKind;
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds until it is given up. */
  readonly timeout: number;
  /** Whether the answer is wanted, and not only its status. */
  readonly reads?: boolean;
}

export interface OutgoingAnswer {
  readonly type: string | null;
  /** At most a megabyte of it. */
  readonly text: string;
}

/** `refused`: the address is not allowed. `timeout` and `network`: there was no answer. */
export type OutgoingResult =
  | { readonly status: number; readonly answer?: OutgoingAnswer }
  | { readonly failed: 'refused' | 'timeout' | 'network' };

/** One call as the log has it: the address without its query, which may hold secrets. */
export interface OutgoingEntry {
  /** Milliseconds by the account's clock. */
  readonly at: number;
  readonly kind: OutgoingKind;
  readonly method: string;
  readonly url: string;
  readonly status: number | null;
  readonly failed: 'refused' | 'timeout' | 'network' | null;
}

export interface Outgoing {
  readonly send: (request: OutgoingRequest) => Promise<OutgoingResult>;
  /** Counts work that leads to a call as being on its way. */
  readonly track: (work: Promise<unknown>) => void;
  readonly allow: (addresses: readonly string[]) => void;
  readonly allowed: () => readonly string[];
  readonly log: () => readonly OutgoingEntry[];
  readonly clearLog: () => void;
  /** Settles when nothing is on its way any more. */
  readonly idle: () => Promise<void>;
  readonly isBusy: () => boolean;
  readonly close: () => void;
}

const mostLogged = 5000;

const mostRead = 1_048_576;

/** The beginning of an answer; who sends without end is not listened to for ever. */
async function readSome(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length >= mostRead) await reader?.cancel();
  }
  return Buffer.concat(parts).subarray(0, mostRead).toString('utf8');
}

const failureOf = (error: unknown) =>
  error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'network';

/**
 * Calls out of the sandbox. Only to addresses that were allowed by name and port, so that data
 * which somebody has put into an account can not reach another server; redirects are not followed.
 */
export function createOutgoing(now: () => number, addresses: readonly string[] = []): Outgoing {
  const allowed = createAllowed(addresses);
  let entries: OutgoingEntry[] = [];
  const running = new Set<Promise<unknown>>();
  const stop = new AbortController();

  const exchange = async (request: OutgoingRequest): Promise<OutgoingResult> => {
    const { method = 'POST', headers = {}, body, timeout } = request;
    const address = allowed.find(request.url);
    if (!address) return { failed: 'refused' };
    try {
      const response = await fetch(address, {
        method,
        headers,
        ...(body !== undefined && { body }),
        redirect: 'manual',
        signal: AbortSignal.any([AbortSignal.timeout(timeout), stop.signal]),
      });
      const { status } = response;
      if (request.reads) {
        const type = response.headers.get('content-type');
        return { status, answer: { type, text: await readSome(response) } };
      }
      await response.body?.cancel();
      return { status };
    } catch (error) {
      return { failed: failureOf(error) };
    }
  };

  const send = async (request: OutgoingRequest): Promise<OutgoingResult> => {
    const result = await exchange(request);
    entries.push({
      at: now(),
      kind: request.kind,
      method: request.method ?? 'POST',
      url: request.url.replace(/[?#].*$/s, ''),
      status: 'status' in result ? result.status : null,
      failed: 'failed' in result ? result.failed : null,
    });
    if (entries.length > mostLogged) entries = entries.slice(-mostLogged / 2);
    return result;
  };

  const track = (work: Promise<unknown>): void => {
    const settled = work
      .catch(() => undefined)
      .finally(() => {
        running.delete(settled);
      });
    running.add(settled);
  };

  return {
    send(request) {
      const run = send(request);
      track(run);
      return run;
    },
    track,
    allow: allowed.add,
    allowed: allowed.all,
    log: () => entries,
    clearLog() {
      entries = [];
    },
    async idle() {
      while (running.size > 0) await Promise.allSettled(running);
    },
    isBusy: () => running.size > 0,
    close: () => stop.abort(),
  };
}
