import type { PageChange } from '../../page-shapes/page-state.ts';
import { isFunction, isObject } from './value.ts';

/** Where the page hears of changes. */
export type SubscribeChanges = (listener: (change: PageChange) => void) => () => void;

/** The channels that a change is announced in. Notes are announced in the card that they belong to. */
function channelsOf({ entity, id }: PageChange, openEntity: string): readonly string[] {
  if (entity === 'widgets' || entity === 'page') return [];
  if (entity === 'notes') return [`${openEntity}:card:${id}`, `${openEntity}:events`];
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
  (subscribe: SubscribeChanges, openEntity: () => string) =>
  (channel: unknown, keys: unknown, callback: unknown): (() => void) => {
    const wanted = Array.isArray(keys) ? keys.map(String) : [];
    const hasKeys = (value: unknown): boolean =>
      wanted.every((key) => JSON.stringify(value).includes(`"${key}"`)) && isObject(value);
    return subscribe((change) => {
      if (!channelsOf(change, openEntity()).includes(String(channel))) return;
      const message = messageOf(String(channel), change);
      if (isFunction(callback) && hasKeys(message)) callback(message);
    });
  };
