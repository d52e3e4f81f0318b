import { type Client, type ClientCore, isAmoError, type Services } from '@amokit/client';
import type { Account, Accounts } from '../accounts/accounts.ts';
import type { Job } from '../inbox/inbox.ts';
import { GiveUpError } from '../inbox/worker.ts';
import { type BotAnswer, type BotPlace, checkBotAnswer } from './bot-answer.ts';
import type { HookContext, HookHandlers, SmsRequest, WebhookHandler } from './hook-handlers.ts';
import { isRecord } from './read-form.ts';
import type { BotJob } from './receive.ts';
import type { TriggerEvent } from './trigger-event.ts';
import { isWebhookCode, type WebhookEvent } from './webhook-events.ts';

export interface HandleParts {
  readonly on: HookHandlers;
  readonly accounts: Accounts;
  readonly client: <const S extends Services>(accountId: number, services: S) => Promise<Client<S>>;
}

// Bodies are what receive.ts has written; they are told apart by their kind, and looked at again, since
// a store can hold what an older version wrote.
const isWebhookEvent = (body: unknown): body is WebhookEvent =>
  isRecord(body) && typeof body.code === 'string' && isRecord(body.item);
const isTriggerEvent = (body: unknown): body is TriggerEvent =>
  isRecord(body) && typeof body.entityId === 'number' && isRecord(body.account);
const isBotJob = (body: unknown): body is BotJob =>
  isRecord(body) && isRecord(body.claims) && isRecord(body.data) && isRecord(body.place);
const isSms = (body: unknown): body is SmsRequest =>
  isRecord(body) && typeof body.text === 'string' && typeof body.phone === 'string';
const isAccount = (body: unknown): body is Account =>
  isRecord(body) && typeof body.id === 'number' && typeof body.baseUrl === 'string';

/** Gives a job to the handler that it is for. */
export function createHandleJob({ on, accounts, client }: HandleParts) {
  const handleBot = async (
    { claims, data, place }: BotJob,
    context: HookContext,
  ): Promise<void> => {
    const answer = (await on.bot?.({ bot: claims, data, place }, context)) ?? {};
    if (answer === 'later') return;
    await continueBot(await context.client({}), place, answer, context.signal);
  };

  return async (job: Job, signal: AbortSignal): Promise<void> => {
    const { body, key, attempt } = job;
    // Switched off, an account is known by its last news alone.
    const account = isAccount(body) ? body : await accounts.get(job.account);
    if (!account) throw new GiveUpError('The integration was switched off in the account');
    const context: HookContext = {
      account,
      key,
      attempt,
      signal,
      client: (services) => client(account.id, services),
    };
    try {
      if (job.kind === 'installed') await on.installed?.({ account }, context);
      else if (job.kind === 'uninstalled') await on.uninstalled?.({ account }, context);
      else if (job.kind === 'webhook' && isWebhookEvent(body)) await handleWebhook(body, context);
      else if (job.kind === 'trigger' && isTriggerEvent(body)) await on.trigger?.(body, context);
      else if (job.kind === 'bot' && isBotJob(body)) await handleBot(body, context);
      else if (job.kind === 'sms' && isSms(body)) await on.sms?.(body, context);
      else throw new GiveUpError(`This version knows no job of the kind ${job.kind}`);
    } catch (error) {
      // A mistake in what was called does not mend itself.
      if (isAmoError(error, 'USAGE', 'CALLER', 'VALIDATION')) throw new GiveUpError(error.message);
      throw error;
    }
  };

  async function handleWebhook(event: WebhookEvent, context: HookContext): Promise<void> {
    const { code } = event;
    const handlers = on.webhook ?? {};
    const handle: WebhookHandler<string> | undefined = isWebhookCode(code)
      ? handlers[code]
      : undefined;
    if (handle) {
      await handle(event, context);
    } else await handlers.other?.(event, context);
  }
}

/**
 * Lets a bot go on; false when nothing waits there any more: it went on, or another bot has begun.
 *
 * @throws {@link AmoUsageError} for an answer that is beyond the limits
 */
export async function continueBot(
  crm: ClientCore,
  { type, botId, continueId }: BotPlace,
  answer: BotAnswer,
  signal?: AbortSignal,
): Promise<boolean> {
  const path = `/api/v4/${type}/${botId}/continue/${continueId}`;
  try {
    await crm.request({ method: 'POST', path, body: checkBotAnswer(answer) }, { signal });
    return true;
  } catch (error) {
    if (!isAmoError(error, 'NOT_FOUND')) throw error;
    return false;
  }
}
