import type { BotTokenClaims } from '@amokit/client';
import type { Accounts } from '../accounts/accounts.ts';
import { TokenRefusedError } from '../errors.ts';
import { hexDigest } from '../hex-digest.ts';
import { problem } from '../http/problem.ts';
import { readText } from '../http/read-text.ts';
import type { Inbox, NewJob } from '../inbox/inbox.ts';
import { isSame } from '../is-same.ts';
import { spendingOf } from '../sessions/session-handler.ts';
import type { Claims } from '../stores/claims.ts';
import type { Seal } from '../stores/seal.ts';
import { type VerifyOptions, verifyBotToken, verifySmsToken } from '../tokens/verify-token.ts';
import { type BotPlace, botPlaceOf } from './bot-answer.ts';
import { isRecord, readBody, readForm } from './read-form.ts';
import { readTrigger } from './trigger-event.ts';
import { webhookEvents } from './webhook-events.ts';

export interface ReceiveParts {
  readonly accounts: Accounts;
  readonly inbox: Inbox;
  readonly claims: Claims;
  readonly seal: Seal;
  readonly verify: VerifyOptions;
  /** Our own origin, which bots' tokens are made for. */
  readonly own: string;
  /** Told that there is something to do. */
  readonly onJob: () => void;
  /** Told why a hook was refused: a word, no secret. */
  readonly onRefused: (kind: string, reason: string) => void;
}

/** Takes the CRM's news: each is written down before it is answered, within the 2 s that the CRM waits. */
export interface Receive {
  /** @param place the rest of the path: the account's id, and what nobody guesses */
  webhook(request: Request, place: { accountId: string; secret: string }): Promise<Response>;
  trigger(request: Request): Promise<Response>;
  bot(request: Request): Promise<Response>;
  sms(request: Request): Promise<Response>;
}

/** What is kept of a bot's request. */
export interface BotJob {
  readonly claims: BotTokenClaims;
  readonly data: Readonly<Record<string, unknown>>;
  readonly place: BotPlace;
}

/** A megabyte of the CRM's own parameters has fewer. */
const webhookParameters = 100_000;

/** Seconds. */
const day = 86_400;

/** What tells one body from another. */
const digestOf = async (text: string): Promise<string> => (await hexDigest(text)).slice(0, 32);

const ok = (): Response => new Response('ok', { status: 200 });

/** The name from which the unguessable part of an account's webhook address is made. */
export const webhookSecretName = (accountId: number): string => `webhook:${accountId}`;

export function createReceive(parts: ReceiveParts): Receive {
  const { accounts, inbox, claims, seal, verify, own, onJob, onRefused } = parts;

  const refuse = (kind: string, status: number, reason: string, detail: string): Response => {
    onRefused(kind, reason);
    return problem({ status, detail });
  };

  const keep = async (jobs: readonly NewJob[]): Promise<Response> => {
    await Promise.all(jobs.map((job) => inbox.add(job)));
    onJob();
    return ok();
  };

  /** Keeps a job unless its claim was taken before; a claim whose job could not be kept is free again. */
  const keepOnce = async (claim: string, seconds: number, job: NewJob): Promise<Response> => {
    if (!(await claims.claim(claim, seconds))) return ok();
    try {
      return await keep([job]);
    } catch (error) {
      await claims.release(claim);
      throw error;
    }
  };

  const tooLarge = (kind: string): Response =>
    refuse(kind, 413, 'size', 'No hook of the CRM is so large');

  /** Runs the checks of a token; a refusal is the answer. */
  const trusting = async (kind: string, work: () => Promise<Response>): Promise<Response> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof TokenRefusedError)) throw error;
      return refuse(kind, 401, error.reason, error.message);
    }
  };

  return {
    async webhook(request, { accountId, secret }) {
      const id = Number(accountId);
      // An address that was made with a former key is good as long as that key is there.
      const expected = await seal.derivations(webhookSecretName(id));
      if (!/^\d{1,15}$/.test(accountId) || !expected.some((one) => isSame(secret, one)))
        return refuse('webhook', 404, 'path', 'There is nothing at this path');
      const text = await readText(request);
      if (text === undefined) return tooLarge('webhook');
      const body = readForm(text, webhookParameters);
      const said = isRecord(body.account) ? body.account.id : undefined;
      if (!(await accounts.get(id)) || (said !== undefined && said !== accountId))
        return refuse('webhook', 404, 'account', 'The integration is not installed there');
      const hash = await digestOf(text);
      return keep(
        webhookEvents(body).map((event, index) => ({
          kind: 'webhook',
          key: `webhook:${id}:${hash}:${index}`,
          account: id,
          body: event,
        })),
      );
    },

    async trigger(request) {
      const text = await readText(request);
      if (text === undefined) return tooLarge('trigger');
      const body = readBody(text, request.headers.get('content-type'));
      const event = readTrigger(body);
      if (!event) return refuse('trigger', 400, 'shape', 'This is no hook of the digital pipeline');
      const account = await accounts.get(event.account.id);
      // There is no signature: what the CRM says of itself has at least to fit.
      if (!account || new URL(account.baseUrl).hostname.split('.')[0] !== event.account.subdomain)
        return refuse('trigger', 403, 'account', 'The integration is not installed there');
      const key = `trigger:${account.id}:${await digestOf(text)}`;
      return keep([{ kind: 'trigger', key, account: account.id, body: event }]);
    },

    bot: (request) =>
      trusting('bot', async () => {
        const text = await readText(request);
        if (text === undefined) return tooLarge('bot');
        const { token, data, return_url: returnUrl } = readBody(text, 'application/json');
        const verified = await verifyBotToken(token, { ...verify, url: own });
        const place = botPlaceOf(returnUrl);
        if (!place) return refuse('bot', 400, 'return_url', 'The return_url is none of a bot');
        const key = `bot:${verified.account_id}:${place.type}:${place.botId}:${place.continueId}`;
        const body: BotJob = { claims: verified, data: isRecord(data) ? data : {}, place };
        // The token has no id of its own; the place where the bot waits is good for one answer.
        return keepOnce(key, day, { kind: 'bot', key, account: verified.account_id, body });
      }),

    sms: (request) =>
      trusting('sms', async () => {
        const form = await readText(request);
        if (form === undefined) return tooLarge('sms');
        const { text, phone, token } = readForm(form);
        const verified = await verifySmsToken(token, verify);
        if (typeof text !== 'string' || typeof phone !== 'string' || phone === '')
          return refuse('sms', 400, 'shape', 'An SMS has text, phone and token');
        const body = { text, phone, userId: verified.user_id };
        const key = `sms:${verified.account_id}:${verified.jti}`;
        const { claim, seconds } = spendingOf(verified);
        // Sent again, it is the same SMS.
        return keepOnce(claim, seconds, { kind: 'sms', key, account: verified.account_id, body });
      }),
  };
}
