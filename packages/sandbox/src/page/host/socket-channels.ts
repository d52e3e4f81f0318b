import type { PageChange } from '../../page-shapes/page-state.ts';
import { isFunction, isObject } from './value.ts';

/** Where the page hears of changes. */
export type SubscribeChanges = (listener: (change: PageChange) => void) => () => void;

/** Where a widget listens. */
export interface ListeningPlace {
  readonly accountId: number;
  /** The section whose page is open. */
  readonly entity: string;
}

/** What the CRM is not known to have a channel for. */
const silent = new Set<string>(['widgets', 'page', 'sources', 'triggers', 'bots', 'bot_runs']);

/** The channels that a change is announced in. Notes are announced in the card that they belong to. */
function channelsOf({ entity, id }: PageChange, place: ListeningPlace): readonly string[] {
  if (silent.has(entity)) return [];
  if (entity === 'talks') return [`inbox:talks:${place.accountId}`];
  if (entity === 'notes') return [`${place.entity}:card:${id}`, `${place.entity}:events`];
  return [`${entity}:card:${id}`, `${entity}:events`];
}

const messageOf = (channel: string, { entity, id }: PageChange) => ({
  channel,
  body: {},
  payload: { entity, id },
  data: { params: { entity, id, old_value: null, value: null } },
});

/**
 * `self.listenSocketChannel(channel, keys, callback)`: calls back with the messages of a channel
 * that have all the keys, until the returned function is called. What the CRM's messages hold is
 * not documented: these have the entity and its id.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/mechanics
 */
export const createSocketChannel =
  (subscribe: SubscribeChanges, place: () => ListeningPlace) =>
  (channel: unknown, keys: unknown, callback: unknown): (() => void) => {
    const wanted = Array.isArray(keys) ? keys.map(String) : [];
    const hasKeys = (value: unknown): boolean =>
      wanted.every((key) => JSON.stringify(value).includes(`"${key}"`)) && isObject(value);
    return subscribe((change) => {
      if (!channelsOf(change, place()).includes(String(channel))) return;
      const message = messageOf(String(channel), change);
      if (isFunction(callback) && hasKeys(message)) callback(message);
    });
  };
