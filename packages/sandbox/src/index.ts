/**
 * The sandbox: amoCRM and Kommo on one's own machine, for browsers and for programs.
 *
 * @module
 */
export type { Unsure } from './api/unsure.ts';
export type {
  AccountChange,
  ClockChange,
  ClockState,
  Control,
  DeletedChange,
  LimitsChange,
} from './control/control.ts';
export type { Fault } from './control/faults.ts';
export type { LoggedRequest, Relied } from './control/request-log.ts';
export type { GivenWidget, ReadyDocument, Sandbox, SandboxOptions } from './create-sandbox.ts';
export { createSandbox } from './create-sandbox.ts';
export type { Brand, PageLanguage } from './page-shapes/page-state.ts';
export type { AccessControl, LongLivedWish } from './platform/access-control.ts';
export type { PlatformControl } from './platform/platform-control.ts';
export type { PulledAccount } from './seed/pulled-account.ts';
export { pulledAccount } from './seed/pulled-account.ts';
export { loopbackFetch } from './server/loopback-fetch.ts';
