/**
 * What the panel asks of the control origin, which it is served from.
 *
 * @module
 */
import type { PanelBody, PanelState } from '../../page-shapes/page-state.ts';

/** A request of the API, as the server's log has it. */
export interface LoggedRequest {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly status: number;
  readonly failed: boolean;
  readonly caller: string | null;
}

/** A call of the sandbox to another program, with what came of it. */
export interface OutgoingEntry {
  readonly at: number;
  readonly kind: string;
  readonly method: string;
  readonly url: string;
  readonly status: number | null;
  readonly failed: string | null;
}

/** An integration of the account, as far as the panel shows it. */
export interface Integration {
  readonly id: string;
  readonly name: string;
}

/** A fact beyond the documentation that requests relied on. */
export interface Relied {
  readonly call: string;
  readonly fact: string;
  readonly confidence: string;
  readonly times: number;
}

/** A fault that is waiting for its requests. */
export interface Fault {
  readonly method?: string;
  readonly path?: string;
  readonly status?: number;
  readonly count?: number;
}

export interface Limits {
  readonly perSecond: number | null;
  readonly latency: number;
}

/** What the vendor leaves open, as far as the panel switches it. */
export interface Switches {
  readonly sessionNeedsRequestedWith: boolean;
}

/** What happens to a lead from outside. */
export type IncomingEvent = 'call_in' | 'mail_in' | 'site_visit';

/** The powers of the control origin, as far as the panel uses them. */
export interface ControlClient {
  state(): Promise<PanelState>;
  change(body: PanelBody): Promise<PanelState>;
  limits(): Promise<Limits>;
  setLimits(limits: Partial<Limits>): Promise<void>;
  switches(): Promise<Switches>;
  setSwitches(switches: Partial<Switches>): Promise<void>;
  faults(): Promise<readonly Fault[]>;
  addFault(fault: Fault): Promise<void>;
  clearFaults(): Promise<void>;
  comeIn(type: IncomingEvent, leadId: number): Promise<void>;
  say(leadId: number, text: string): Promise<void>;
  strangerWrites(text: string): Promise<void>;
  integrations(): Promise<readonly Integration[]>;
  outgoing(): Promise<readonly OutgoingEntry[]>;
  reliedOn(): Promise<readonly Relied[]>;
  /** The requests after a moment of the log. */
  requests(after: number): Promise<readonly LoggedRequest[]>;
  clearLogs(): Promise<void>;
}

/** Talks to the control origin with the secret that came with the panel's address. */
export function createControlClient(secret: string): ControlClient {
  const send = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const answer = await fetch(path, {
      method,
      headers: {
        'x-control-secret': secret,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.ok) return answer;
    const { detail } = await answer.json().catch(() => ({ detail: answer.statusText }));
    throw new Error(`${method} ${path} failed with status code ${answer.status}: ${detail}`);
  };
  const read = async <T>(path: string): Promise<T> => (await send('GET', path)).json();
  const write = async (method: string, path: string, body?: unknown): Promise<void> => {
    await send(method, path, body);
  };
  return {
    state: () => read('/panel'),
    change: async (body) => (await send('POST', '/panel', body)).json(),
    limits: () => read('/limits'),
    setLimits: (limits) => write('POST', '/limits', limits),
    switches: () => read('/switches'),
    setSwitches: (switches) => write('POST', '/switches', switches),
    faults: () => read('/faults'),
    addFault: (fault) => write('POST', '/faults', fault),
    clearFaults: () => write('DELETE', '/faults'),
    comeIn: (type, leadId) => write('POST', `/incoming/${type}`, { leadId }),
    say: (leadId, text) => write('POST', '/say', { leadId, text }),
    strangerWrites: (text) => write('POST', '/incoming_chat', { name: 'Alex', text }),
    integrations: () => read('/integrations'),
    outgoing: () => read('/outgoing'),
    reliedOn: () => read('/relied-on'),
    requests: (after) => read(`/requests${Number.isFinite(after) ? `?after=${after}` : ''}`),
    async clearLogs() {
      await write('DELETE', '/requests');
      await write('DELETE', '/outgoing');
    },
  };
}
