import type { Sandbox } from '@amokit/sandbox';
import qs from 'qs';
import { at } from '../smoke/value.ts';
import type { Api } from './api.ts';
import { type Received, type Reply, startReceiver } from './receiver.ts';

/** What the CRM sends, told apart: the words of the sandbox's log. */
export type HookKind = ReturnType<Sandbox['control']['outgoing']>[number]['kind'];

/** One request of the CRM to the outside. */
export interface Hook {
  /** `webhook`, `digital_pipeline`, `salesbot` (widget_request), `sms`, `install`, … */
  readonly kind: HookKind | undefined;
  /** Where it was meant to go, with its query. */
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** JSON and forms as data (`leads[add][0][id]` is `body.leads.add[0].id`), else the text. */
  readonly body: unknown;
}

/** What the CRM has sent, and a server of the test that takes it. */
export interface Hooks {
  /** The address of the test's server, for webhooks: `http://127.0.0.1:PORT`. */
  readonly url: string;
  /**
   * Takes what is meant for another host as well. The addresses in the widget's manifest and that
   * of its integration are taken without a word.
   *
   * @example
   * hooks.take('https://backend.example.com');
   */
  take(address: string): void;
  /**
   * Subscribes the test's server to webhooks of the account.
   *
   * @example
   * await hooks.subscribe(['add_lead', 'status_lead']);
   * @see https://www.amocrm.ru/developers/content/crm_platform/webhooks-api
   */
  subscribe(settings: readonly string[]): Promise<void>;
  /**
   * What the server answers: the function gets the request, and says the reply.
   *
   * @example
   * hooks.answer(({ url }) => (url.endsWith('/bot') ? { body: { ok: true } } : { status: 500 }));
   */
  answer(reply: (request: Received & { readonly url: string }) => Reply | undefined): void;
  /** Everything that has come in since the test began. */
  all(): readonly Hook[];
  /**
   * Waits until something comes in that fits.
   *
   * @example
   * const { body } = await hooks.wait(({ kind }) => kind === 'digital_pipeline');
   * @param options.timeout milliseconds. @default 5000
   * @throws Error that lists what was sent instead
   */
  wait(fits: (hook: Hook) => boolean, options?: { readonly timeout?: number }): Promise<Hook>;
}

function bodyOf({ text, headers }: Received): unknown {
  const type = headers['content-type'] ?? '';
  if (type.includes('application/x-www-form-urlencoded'))
    return qs.parse(text, { depth: 20, parameterLimit: 100_000 });
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Every web address that stands in a manifest. */
function addressesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^https?:\/\/[^\s/]+/.test(value) ? [value] : [];
  return value instanceof Object ? Object.values(value).flatMap(addressesIn) : [];
}

const hostOf = (address: string): string => {
  const { hostname, port, protocol } = new URL(address);
  return `${hostname}:${port || (protocol === 'http:' ? '80' : '443')}`;
};

/** The hooks of one test, and what ends them. */
export interface RunningHooks extends Hooks {
  close(): Promise<void>;
}

/** Starts a receiver, and lets the sandbox call it. */
export async function startHooks(
  sandbox: Sandbox,
  api: Api,
  manifest: unknown,
): Promise<RunningHooks> {
  const { control, integration } = sandbox;
  let reply: Parameters<Hooks['answer']>[0] = () => undefined;
  const receiver = await startReceiver((request) =>
    reply({ ...request, url: `http://${receiver.address}${request.target}` }),
  );
  const url = `http://${receiver.address}`;
  const take = (address: string) =>
    control.allowOutgoing([`${hostOf(address)}=${receiver.address}`]);
  control.allowOutgoing([receiver.address]);
  for (const address of [...addressesIn(manifest), integration.redirectUri]) take(address);

  /** The log knows what each request was for; requests of one address stay in their order. */
  const all = (): readonly Hook[] => {
    const log = control.outgoing().filter(({ failed }) => failed !== 'refused');
    const free = new Set(log);
    return receiver.received.map((request) => {
      const [path = '', query] = request.target.split('?');
      const entry = [...free].find(
        (one) => one.method === request.method && new URL(one.url).pathname === path,
      );
      if (entry) free.delete(entry);
      return {
        kind: entry?.kind,
        url: `${entry?.url ?? `${url}${path}`}${query === undefined ? '' : `?${query}`}`,
        method: request.method,
        headers: request.headers,
        body: bodyOf(request),
      };
    });
  };

  const sent = (): string => {
    const lines = control
      .outgoing()
      .map(({ kind, url: to, status, failed }) =>
        failed === 'refused'
          ? `${kind} ${to}: refused; hooks.take('${new URL(to).origin}')`
          : `${kind} ${to}: ${status ?? failed}`,
      );
    return lines.length > 0 ? `it has sent:\n  ${lines.join('\n  ')}` : 'it has sent nothing';
  };

  return {
    url,
    take,
    async subscribe(settings) {
      await api.post('/api/v4/webhooks', { destination: `${url}/webhook`, settings });
    },
    answer(next) {
      reply = next;
    },
    all,
    async wait(fits, { timeout = 5_000 } = {}) {
      const deadline = AbortSignal.timeout(timeout);
      for (;;) {
        await control.settled();
        const found = all().find(fits);
        if (found) return found;
        try {
          await receiver.next(deadline);
        } catch {
          throw new Error(`the CRM has not sent such a hook in ${timeout} ms; ${sent()}`);
        }
      }
    },
    close: receiver.close,
  };
}

/** The part of a manifest that names addresses of the author's. */
export const calledParts = (manifest: unknown): unknown => [
  at(manifest, 'dp'),
  at(manifest, 'sms'),
  at(manifest, 'mobile'),
];
