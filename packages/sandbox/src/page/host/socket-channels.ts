import type { PageChange } from '../../page-shapes/page-state.ts';
import { isFunction, isObject } from './value.ts';

/** Where the page hears of changes. */
export type SubscribeChanges = (listener: (change: PageChange) => void) => () => void;

/** Where a widget listens. */
export interface ListeningPlace {
  readonly accountId: number;
  readonly userId: number;
  /** The section whose page is open. */
  readonly entity: string;
}

/** Where a widget's channels come from. */
export interface ChannelParts {
  readonly changes: SubscribeChanges;
  readonly notifications: (listener: (payload: unknown) => void) => () => void;
  readonly place: () => ListeningPlace;
}

/** What the CRM is not known to have a channel for. */
const silent = new Set<string>([
  'catalog_elements',
  'widgets',
  'page',
  'sources',
  'triggers',
  'bots',
  'bot_runs',
]);

/** The channels that a change is announced in. Notes are announced in the card that they belong to. */
function channelsOf(
  { entity, id, pipelineId }: PageChange,
  place: ListeningPlace,
): readonly string[] {
  if (silent.has(entity)) return [];
  if (entity === 'talks') return [`inbox:talks:${place.accountId}`];
  if (entity === 'notes') return [`${place.entity}:card:${id}`, `${place.entity}:events`];
  const pipeline = pipelineId === undefined ? [] : [`${entity}:pipeline:${pipelineId}`];
  return [`${entity}:card:${id}`, `${entity}:events`, ...pipeline];
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
  ({ changes, notifications, place }: ChannelParts) =>
  (channel: unknown, keys: unknown, callback: unknown): (() => void) => {
    const wanted = Array.isArray(keys) ? keys.map(String) : [];
    const hasKeys = (value: unknown): boolean =>
      wanted.every((key) => JSON.stringify(value).includes(`"${key}"`)) && isObject(value);
    const tell = (message: unknown): void => {
      if (isFunction(callback) && hasKeys(message)) callback(message);
    };
    const { accountId, userId } = place();
    if (channel === `notifications:${accountId}:${userId}`)
      return notifications((payload) => tell({ channel, body: {}, payload, data: { params: {} } }));
    return changes((change) => {
      if (channelsOf(change, place()).includes(String(channel)))
        tell(messageOf(String(channel), change));
    });
  };
