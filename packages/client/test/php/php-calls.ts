import type { Client, services } from '../../src/index.ts';
import { cardCalls } from './card-calls.ts';
import { channelCalls } from './channel-calls.ts';
import { settingCalls } from './setting-calls.ts';

/** A client with all services. */
export type AllServices = Client<typeof services>;

/** For each service of the PHP client, its methods as calls of ours. */
export type PhpCalls = Readonly<
  Record<string, Readonly<Record<string, (crm: AllServices) => Promise<unknown>>>>
>;

/** Every method of the PHP client that sends a request, as a call of ours. */
export const phpCalls: PhpCalls = { ...cardCalls, ...settingCalls, ...channelCalls };
