/**
 * The client of the amoCRM and Kommo API, for browsers and everywhere `fetch` runs.
 *
 * @module
 */
export {
  account,
  bots,
  callEvents,
  calls,
  catalogElements,
  catalogs,
  chatTemplates,
  companies,
  contacts,
  currencies,
  customers,
  customersBonusPoints,
  customersSegments,
  customersStatuses,
  customFieldGroups,
  customFields,
  entityFiles,
  entitySubscriptions,
  events,
  eventTypes,
  fileLinks,
  files,
  leads,
  links,
  lossReasons,
  notes,
  pipelines,
  products,
  roles,
  services,
  shortLinks,
  sources,
  statuses,
  tags,
  talks,
  tasks,
  transactions,
  unsorted,
  users,
  webhooks,
  websiteButtons,
  widgets,
} from '@amokit/contract';
export type { Auth } from './auth/auth.ts';
export { bearer } from './auth/bearer.ts';
export type { DisposableOptions } from './auth/disposable.ts';
export { disposable } from './auth/disposable.ts';
export { session } from './auth/session.ts';
export type { Client, ClientCore, RawRequest } from './client.ts';
export { createClient } from './client.ts';
export type { ClientOptions } from './client-options.ts';
export { AmoError } from './errors/amo-error.ts';
export type { HttpErrorCode, Problem, ValidationError } from './errors/http-error.ts';
export { AmoHttpError } from './errors/http-error.ts';
export type { AmoErrorCode, AnyAmoError, ErrorWithCode } from './errors/is-amo-error.ts';
export { isAmoError } from './errors/is-amo-error.ts';
export { AmoRefreshError } from './errors/refresh-error.ts';
export type { Arrived } from './errors/request-error.ts';
export { AmoRequestError } from './errors/request-error.ts';
export type { SignInReason } from './errors/sign-in-error.ts';
export { AmoSignInError } from './errors/sign-in-error.ts';
export { AmoTokenError } from './errors/token-error.ts';
export type { AnswerProblem } from './errors/transport-error.ts';
export {
  AmoAnswerError,
  AmoNetworkError,
  AmoTimeoutError,
  AmoWaitError,
} from './errors/transport-error.ts';
export { AmoUploadError } from './errors/upload-error.ts';
export { AmoCallerError, AmoUsageError } from './errors/usage-error.ts';
export { AmoWriteError } from './errors/write-error.ts';
export type { Downloadable } from './files/download-file.ts';
export { downloadFile } from './files/download-file.ts';
export type { ClientWithFiles, UploadOptions, UploadProgress } from './files/upload-file.ts';
export { uploadFile } from './files/upload-file.ts';
export type { UploadState } from './files/upload-state.ts';
export { joinReads } from './join-reads.ts';
export type { Priority } from './limiter/limiter.ts';
export type { WindowRule } from './limiter/window.ts';
export type { Page } from './methods/page.ts';
export type { WriteOptions, WriteProgress } from './methods/write-items.ts';
export type { WriteOutcome } from './methods/write-outcome.ts';
export type { QueryValue } from './query-string.ts';
export { toQueryString } from './query-string.ts';
export type { AccessTokenClaims } from './tokens/access-token.ts';
export { readAccessToken } from './tokens/access-token.ts';
export type { BotEntityType, BotTokenClaims } from './tokens/bot-token.ts';
export { readBotToken } from './tokens/bot-token.ts';
export type { FrameTokenClaims, IntegrationTokenClaims } from './tokens/integration-token.ts';
export { readFrameToken, readIntegrationToken } from './tokens/integration-token.ts';
export type { CallOptions } from './transport/call.ts';
export type { Exchange, RequestFacts, ResponseFacts } from './transport/facts.ts';
export type { LogEntry } from './transport/log-entry.ts';
export type { ResponseEvent } from './transport/transport-options.ts';
export type {
  ListMethod,
  Methods,
  ServiceClient,
  Services,
  WriteMethod,
  WriteOneMethod,
} from './types/client-types.ts';
export type { Filter, FilterValues, ListQuery, Range, RangeBound } from './types/query-types.ts';
