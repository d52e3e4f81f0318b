import { AmoUsageError } from '@amokit/client';

/** A step of a bot that its widget may ask for. */
export type BotStep =
  | { readonly handler: 'show'; readonly params: BotShow }
  | {
      readonly handler: 'goto';
      readonly params: { readonly type: 'question' | 'answer' | 'finish'; readonly step: number };
    };

export type BotShow =
  | { readonly type: 'text'; readonly value: string }
  | {
      readonly type: 'buttons' | 'buttons_url';
      readonly value: string;
      readonly buttons: readonly string[];
    };

/** With what a bot goes on. */
export interface BotAnswer {
  /** Later steps read it as `{{json.KEY}}`. */
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  readonly execute_handlers?: readonly BotStep[] | undefined;
}

/** The limits of the API: one handler more, or a text one letter longer, and the bot stands still. */
export const botLimits = { handlers: 10, letters: 80, buttons: 25 } as const;

/**
 * Checks an answer before it is sent.
 *
 * @throws {@link AmoUsageError} naming what is too long
 * @see https://www.amocrm.ru/developers/content/crm_platform/widgets-api#widget-continue
 */
export function checkBotAnswer(answer: BotAnswer): BotAnswer {
  const steps = answer.execute_handlers ?? [];
  if (steps.length > botLimits.handlers)
    throw wrong(`has ${steps.length} execute_handlers; a bot takes ${botLimits.handlers} at most`);
  steps.forEach((step, index) => {
    const at = `execute_handlers[${index}]`;
    if (step.handler === 'goto') {
      if (!Number.isSafeInteger(step.params.step) || step.params.step < 0)
        throw wrong(`${at} goes to no step`);
      return;
    }
    if (step.handler !== 'show') throw wrong(`${at} is neither show nor goto`);
    const { params } = step;
    const { length } = [...params.value];
    if (length > botLimits.letters)
      throw wrong(`${at} shows ${length} letters; a bot shows ${botLimits.letters} at most`);
    if ('buttons' in params && params.buttons.length > botLimits.buttons)
      throw wrong(`${at} has ${params.buttons.length} buttons, ${botLimits.buttons} at most`);
  });
  return answer;
}

const wrong = (what: string): AmoUsageError => new AmoUsageError(`The answer to a bot ${what}`);

/** Where a bot waits, taken from its `return_url`. */
export interface BotPlace {
  readonly type: 'salesbot' | 'marketingbot';
  readonly botId: number;
  readonly continueId: string;
}

/** Reads a `return_url`; undefined for an address that is none. Its host is not relied on. */
export function botPlaceOf(returnUrl: unknown): BotPlace | undefined {
  if (typeof returnUrl !== 'string' || !URL.canParse(returnUrl)) return undefined;
  const form = /^\/api\/v4\/(salesbot|marketingbot)\/(\d{1,15})\/continue\/([\w-]{1,100})$/;
  const [, type, bot, continueId] = form.exec(new URL(returnUrl).pathname) ?? [];
  if ((type !== 'salesbot' && type !== 'marketingbot') || !bot || !continueId) return undefined;
  return { type, botId: Number(bot), continueId };
}
