/**
 * The sandbox: amoCRM and Kommo on one's own machine, for browsers and for programs.
 *
 * @module
 */
export type {
  AccountChange,
  ClockChange,
  ClockState,
  Control,
  LimitsChange,
} from './control/control.ts';
export type { Fault } from './control/faults.ts';
export type { LoggedRequest } from './control/request-log.ts';
export type { ReadyDocument, Sandbox, SandboxOptions } from './create-sandbox.ts';
export { createSandbox } from './create-sandbox.ts';
export type { AccessControl, LongLivedWish } from './platform/access-control.ts';
export type { PlatformControl } from './platform/platform-control.ts';
export type { Brand, PageLanguage } from './shared/page-state.ts';
