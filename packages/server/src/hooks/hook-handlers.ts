import type { BotTokenClaims, Client, Services } from '@amokit/client';
import type { WebhookCode } from '@amokit/contract';
import type { Account } from '../accounts/accounts.ts';
import type { BotAnswer, BotPlace } from './bot-answer.ts';
import type { TriggerEvent } from './trigger-event.ts';
import type { WebhookEvent } from './webhook-events.ts';

/** What every handler gets beside the news. */
export interface HookContext {
  readonly account: Account;
  /**
   * The same for news that comes twice: the CRM repeats what it believes lost, and we repeat what was
   * cut off. Write it down with what you do, and do nothing when it is there.
   */
  readonly key: string;
  /** Which attempt this is, from 1. */
  readonly attempt: number;
  /** Aborted when the server stops; the job is then done again. */
  readonly signal: AbortSignal;
  /** The account's client, within the shared budget. */
  client<const S extends Services>(services: S): Promise<Client<S>>;
}

/** A bot that waits for its widget. */
export interface BotRequest {
  readonly bot: BotTokenClaims;
  /** What the bot's step sends, its markers filled in. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Where it waits: keep it to go on with `server.continueBot()` after an answer of `'later'`. */
  readonly place: BotPlace;
}

/** An SMS that the CRM wants sent. */
export interface SmsRequest {
  readonly text: string;
  /** With the country's code. */
  readonly phone: string;
  /** On whose behalf. */
  readonly userId: number;
}

type Handles<News, Answer = void> = (news: News, context: HookContext) => Answer | Promise<Answer>;

/** Written as a method, so that one handler may take the events of several codes. */
export type WebhookHandler<Code extends string> = {
  handle(news: WebhookEvent<Code>, context: HookContext): unknown;
}['handle'];

/** Handlers of account webhooks, by the code of the subscription. */
export type WebhookHandlers = {
  readonly [Code in WebhookCode]?: WebhookHandler<Code>;
};

/**
 * What to do with the CRM's news. Each is written down and answered at once, and handled afterwards:
 * at least once, again after a fault, and put aside where all can see it when it fails for good. Throw
 * a `GiveUpError` when no further attempt can help.
 */
export interface HookHandlers {
  /** The integration was let into an account. */
  readonly installed?: Handles<{ readonly account: Account }> | undefined;
  /** It was switched off; its token is forgotten already. */
  readonly uninstalled?: Handles<{ readonly account: Account }> | undefined;
  /** Events of an account's webhook by their code; `other` for all without a handler of their own. */
  readonly webhook?: (WebhookHandlers & { readonly other?: Handles<WebhookEvent> }) | undefined;
  /** The widget's action in the digital pipeline. The platform does not sign it: look up what counts. */
  readonly trigger?: Handles<TriggerEvent> | undefined;
  /**
   * A bot's `widget_request`; it goes on with what is returned. With `'later'` it stands still until
   * `server.continueBot()`: for what a person has to do first.
   */
  readonly bot?: Handles<BotRequest, BotAnswer | 'later' | undefined> | undefined;
  readonly sms?: Handles<SmsRequest> | undefined;
}
