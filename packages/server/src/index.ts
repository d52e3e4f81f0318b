/**
 * The backend half of a widget: verifies the CRM's tokens, keeps its sign-in, answers its hooks, and
 * carries the client for pages that hold only a disposable token.
 *
 * @module
 */
export type { Account, Accounts } from './accounts/accounts.ts';
export type { Budget, BudgetRule } from './budget/budget.ts';
export { apiLimit } from './budget/budget.ts';
export { memoryBudget } from './budget/memory-budget.ts';
export { createServer } from './create-server.ts';
export type { TokenRefusal } from './errors.ts';
export { TokenRefusedError } from './errors.ts';
export type { BotAnswer, BotPlace, BotShow, BotStep } from './hooks/bot-answer.ts';
export { botLimits, checkBotAnswer } from './hooks/bot-answer.ts';
export type { BotRequest, HookContext, HookHandlers, SmsRequest } from './hooks/hook-handlers.ts';
export type { TriggerEvent } from './hooks/trigger-event.ts';
export type { WebhookEvent, WebhookItem } from './hooks/webhook-events.ts';
export { webhookEvents } from './hooks/webhook-events.ts';
export type { FailedJob, Inbox, Job, NewJob } from './inbox/inbox.ts';
export { memoryInbox } from './inbox/memory-inbox.ts';
export { GiveUpError } from './inbox/worker.ts';
export type { Log, LogEntry } from './log.ts';
export { jsonLog } from './log.ts';
export type { SignInEnd, SignInRefusal } from './oauth/sign-in-end.ts';
export type { AllowList } from './proxy/allow-list.ts';
export type { Handler, Handlers, Server, ServerOptions } from './server-types.ts';
export type { OpenedSession, Session } from './sessions/sessions.ts';
export type { Claims } from './stores/claims.ts';
export { memoryClaims } from './stores/claims.ts';
export { memoryStores } from './stores/memory-stores.ts';
export type { Seal } from './stores/seal.ts';
export { createSeal } from './stores/seal.ts';
export type { Stores } from './stores/stores.ts';
export type { IssuerCheck, VerifyOptions } from './tokens/verify-token.ts';
export {
  verifyBotToken,
  verifyFrameToken,
  verifyIntegrationToken,
  verifySmsToken,
} from './tokens/verify-token.ts';
