import { describe, expect, it } from 'vitest';
import type { PageChange } from '../../page-shapes/page-state.ts';
import { createSocketChannel } from './socket-channels.ts';

/** What a widget hears in a channel of account 7 while the leads are open. */
function heard(channel: string, changes: readonly PageChange[]): readonly unknown[] {
  const messages: unknown[] = [];
  const listeners = new Set<(change: PageChange) => void>();
  const listen = createSocketChannel({
    changes(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notifications(listener) {
      listener({ id: 'from the centre' });
      return () => undefined;
    },
    place: () => ({ accountId: 7, userId: 3, entity: 'leads' }),
  });
  const stop = listen(channel, [], (message: unknown) => messages.push(message));
  for (const change of changes) for (const listener of listeners) listener(change);
  stop();
  expect(listeners.size).toBe(0);
  return messages;
}

describe('listenSocketChannel', () => {
  it('tells of talks in the inbox of the account, and there alone', () => {
    const talk = { entity: 'talks', id: 5 } as const;
    expect(heard('inbox:talks:7', [talk])).toMatchObject([{ payload: { entity: 'talks', id: 5 } }]);
    expect(heard('inbox:talks:8', [talk])).toEqual([]);
    expect(heard('talks:events', [talk])).toEqual([]);
  });

  it('tells of cards and their notes in their own channels', () => {
    const changes = [
      { entity: 'leads', id: 1 },
      { entity: 'notes', id: 1 },
      { entity: 'leads', id: 2 },
      { entity: 'bot_runs', id: 1 },
    ] as const;
    expect(heard('leads:card:1', changes)).toHaveLength(2);
    expect(heard('leads:events', changes)).toHaveLength(3);
  });

  it('tells of leads in the channel of their pipeline', () => {
    const changes = [
      { entity: 'leads', id: 1, pipelineId: 4 },
      { entity: 'leads', id: 2, pipelineId: 5 },
      { entity: 'catalog_elements', id: 4 },
    ] as const;
    expect(heard('leads:pipeline:4', changes)).toMatchObject([{ payload: { id: 1 } }]);
  });

  it('tells a user of their notifications', () => {
    expect(heard('notifications:7:3', [])).toMatchObject([{ payload: { id: 'from the centre' } }]);
    expect(heard('notifications:7:4', [])).toEqual([]);
  });
});
