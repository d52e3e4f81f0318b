import type { Client, Services } from '@amokit/client';
import type { Integration } from '@amokit/client/oauth';
import type { Hono, MiddlewareHandler } from 'hono';
import type { Account, Accounts } from './accounts/accounts.ts';
import type { BotAnswer, BotPlace } from './hooks/bot-answer.ts';
import type { HookHandlers } from './hooks/hook-handlers.ts';
import type { FailedJob } from './inbox/inbox.ts';
import type { Log } from './log.ts';
import type { SignInEnd } from './oauth/sign-in-end.ts';
import type { AllowList } from './proxy/allow-list.ts';
import type { OpenedSession, Session } from './sessions/sessions.ts';
import type { Stores } from './stores/stores.ts';

/** What `createServer` takes. */
export interface ServerOptions {
  /** The integration, from the keys tab of its settings. */
  readonly integration: Integration;
  /** Where things are kept. */
  readonly stores: Stores;
  /**
   * What pages may call through the proxy.
   *
   * @default nothing
   */
  readonly allow?: AllowList | undefined;
  /** What to do with the CRM's news. */
  readonly on?: HookHandlers | undefined;
  /**
   * Seconds by which the clocks of the CRM and of this machine may differ.
   *
   * @default 30
   */
  readonly leeway?: number | undefined;
  /**
   * The address at which the world reaches this server; it may be below a path of its origin:
   * `https://example.org/my-widget`. The proxy in front may pass that path or cut it off.
   *
   * @default the origin of the integration's redirect URI
   */
  readonly publicUrl?: string | undefined;
  /**
   * The sign-in page to which `/oauth/start` leads, where it is another than the brand's: a sandbox's
   * `http://www.amocrm.localhost:8484`.
   */
  readonly www?: string | undefined;
  /**
   * What a person gets to see at the end of a sign-in. Whoever has begun it at `/oauth/start` is known by
   * `userId`: this is where they can be given a cookie of yours.
   *
   * @default a page that says how it ended
   *
   * @example
   * ```ts
   * onSignIn: ({ status }) =>
   *   status === 'installed' ? Response.redirect('https://backend.example/welcome') : undefined,
   * ```
   */
  readonly onSignIn?:
    | ((end: SignInEnd, request: Request) => Response | undefined | Promise<Response | undefined>)
    | undefined;
  /**
   * What `/metrics` wants to see after `Bearer`.
   *
   * @default there are no metrics
   */
  readonly metricsToken?: string | undefined;
  /**
   * Jobs that are handled at the same time.
   *
   * @default 8
   */
  readonly concurrency?: number | undefined;
  /** Told of everything that happens, without secrets. */
  readonly log?: Log | undefined;
}

/** A handler on the Web's `Request` and `Response`. */
export type Handler = (request: Request) => Promise<Response>;

/** The handlers one by one, for a router of your own. */
export interface Handlers {
  /** `POST /session` */
  readonly session: Handler;
  /** Everything below `/api/`, `/v1.0/` and `/download/` */
  readonly proxy: Handler;
  /** `OPTIONS` of all that pages call */
  readonly preflight: Handler;
  /** `GET /oauth/start`: sends a person to the sign-in */
  readonly start: Handler;
  /** `GET` of the redirect URI's path */
  readonly redirect: Handler;
  /** `POST /oauth/secrets`: the keys of an integration that a person made */
  readonly secrets: Handler;
  /** `GET /oauth/uninstall` */
  readonly uninstall: Handler;
  /** `POST /hooks/account/ID/SECRET`: an account's webhook, see {@link Server.webhookUrl} */
  readonly webhook: Handler;
  /** `POST /hooks/trigger`: the manifest's `dp.webhook_url` */
  readonly trigger: Handler;
  /** `POST /hooks/bot`: the address of a bot's `widget_request` */
  readonly bot: Handler;
  /** `POST /hooks/sms`: the manifest's `sms.endpoint` */
  readonly sms: Handler;
}

/** The backend half of a widget. */
export interface Server {
  /** All handlers at their paths, as a Hono app to which routes can be added. */
  readonly app: Hono;
  /** The app as one function, for any runtime. */
  readonly fetch: Handler;
  readonly handlers: Handlers;
  readonly accounts: Accounts;
  /** Who is calling one of your own routes; undefined when it is nobody that we know. */
  session(request: Request): Promise<Session | undefined>;
  /**
   * Lets pages of the CRM call routes of yours: answers their preflight, and tells the browser that pages
   * of installed accounts, by their exact origin, may read what you answer. Put it before the routes.
   *
   * @example
   * ```ts
   * server.app.use('/orders/*', server.cors);
   * ```
   */
  readonly cors: MiddlewareHandler;
  /**
   * Opens a session for a page of this server's own, for a person whom you have signed in yourself;
   * the page sends the credential after `Bearer`, to the proxy and to your routes.
   */
  openSession(person: Pick<Session, 'accountId' | 'userId' | 'isAdmin'>): Promise<OpenedSession>;
  /** The client of an installed account with the rights of the integration, within the shared budget. */
  client<const S extends Services>(accountId: number, services: S): Promise<Client<S>>;
  /**
   * Lets a bot go on whose handler has answered `'later'`; false when it waits there no more.
   *
   * @example
   * ```ts
   * await server.continueBot(account.id, place, { data: { status: 'paid' } });
   * ```
   * @throws {@link AmoUsageError} for an answer that is beyond the API's limits
   * @see https://www.amocrm.ru/developers/content/crm_platform/widgets-api#widget-continue
   */
  continueBot(accountId: number, place: BotPlace, answer: BotAnswer): Promise<boolean>;
  /** The address for an account's webhook, which nobody guesses. */
  webhookUrl(account: Account | number): Promise<string>;
  /** A state for a sign-in button on a site of yours; it is good for an hour, once. */
  signInState(): Promise<string>;
  /**
   * Whether the stores were closed with a key of ours; `listen()` asks it before it listens.
   *
   * @throws {@link AmoUsageError} for another key
   */
  checkKey(): Promise<void>;
  /**
   * Closes every token and secret with the first key, so that a former one can be given up; resolves
   * with the number of accounts.
   */
  reseal(): Promise<number>;
  /** News that could not be handled. */
  failed(): Promise<readonly FailedJob[]>;
  /** Gives such news another chance; false when there is none of this id. */
  revive(id: string): Promise<boolean>;
  /** Begins to handle what was accepted, and goes on until {@link close}. */
  start(): void;
  /** Handles what is due now; for runtimes without a process that lasts. */
  workOff(): Promise<void>;
  /**
   * Takes no more work, waits for that which is under way, and ends connections.
   *
   * @param milliseconds to wait at most; what is cut off then is handled again later. Default 10000
   */
  close(milliseconds?: number): Promise<void>;
}
