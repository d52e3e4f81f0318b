import { describe, expect, it } from 'vitest';
import type { BotBlock } from '../../../page-shapes/bots.ts';
import { placeBlocks } from './place-blocks.ts';

const block = (id: string, next: Readonly<Record<string, string>>): BotBlock => ({
  id,
  widget: null,
  handler: 'message',
  params: {},
  exits: Object.keys(next)
    .filter(Boolean)
    .map((code) => ({ code, title: code })),
  next,
  program: null,
});

describe('placeBlocks', () => {
  it('puts what comes after a block into the next column, one below the other', () => {
    const places = placeBlocks([
      block('ask', { yes: 'thank', no: 'again' }),
      block('thank', {}),
      block('again', { '': 'bye' }),
      block('bye', {}),
    ]);
    expect(Object.fromEntries(places)).toEqual({
      ask: { column: 1, row: 1, reached: true },
      thank: { column: 2, row: 1, reached: true },
      again: { column: 2, row: 2, reached: true },
      bye: { column: 3, row: 1, reached: true },
    });
  });

  it('places a block once when lines lead back or to the same block', () => {
    const places = placeBlocks([block('a', { one: 'b', two: 'b' }), block('b', { '': 'a' })]);
    expect(places.get('b')).toEqual({ column: 2, row: 1, reached: true });
    expect(places.size).toBe(2);
  });

  it('puts what nothing leads to below everything else', () => {
    const places = placeBlocks([
      block('a', { '': 'b' }),
      block('b', {}),
      block('lost', { '': 'after' }),
      block('after', {}),
    ]);
    expect(places.get('lost')).toEqual({ column: 1, row: 2, reached: false });
    expect(places.get('after')).toEqual({ column: 2, row: 2, reached: false });
  });
});
