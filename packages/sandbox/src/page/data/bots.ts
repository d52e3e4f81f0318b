import type { BotEntity, PageBot, PageBotRun, SaveBotBody } from '../../page-shapes/bots.ts';
import { readJson, send } from './ajax.ts';

/** The bots of the account. */
export const fetchBots = () => readJson<readonly PageBot[]>('GET', '/ajax/bots');

/** Saves a bot of the designer: a new one without an id, else the one that has it. */
export const saveBot = (body: SaveBotBody) => readJson<PageBot>('POST', '/ajax/bots', body);

export const removeBot = (id: number) => send('DELETE', `/ajax/bots/${id}`);

/** What bots do, or did, for an entity. */
export const fetchBotRuns = (entity: BotEntity, id: number) =>
  readJson<readonly PageBotRun[]>('GET', `/ajax/bot_runs?entity_type=${entity}&entity_id=${id}`);

/** Starts a bot for an entity, in the place of another that is at work for it. */
export const runBot = (botId: number, entity_type: BotEntity, entity_id: number) =>
  send('POST', `/ajax/bots/${botId}/run`, { entity_type, entity_id });

export const stopBot = (botId: number, entity_type: BotEntity, entity_id: number) =>
  send('POST', `/ajax/bots/${botId}/stop`, { entity_type, entity_id });

const sayKeys = { leads: 'leadId', contacts: 'contactId', customers: 'customerId' } as const;

/** Writes in the chat of a card as its client does, who is not in the sandbox. */
export const sayAsClient = (entity: BotEntity, id: number, text: string) =>
  send('POST', '/ajax/say', { [sayKeys[entity]]: id, text });
