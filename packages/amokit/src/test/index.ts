/**
 * Playwright fixtures over the CRM on this machine: a test opens a card, does what a person does,
 * and looks at what the API has afterwards.
 *
 * @module
 */
export { expect } from 'playwright/test';
export type { Api } from './api.ts';
export type { Crm, Preferences, Visit } from './crm.ts';
export type { AmokitFixtures, AmokitOptions, WidgetInCrm } from './fixtures.ts';
export { test } from './fixtures.ts';
export type { Hook, HookKind, Hooks } from './hooks.ts';
export type { Place, PlainPlace } from './places.ts';
export type { Received, Reply } from './receiver.ts';
