import { describe, expect, it } from 'vitest';
import { followUps } from './follow-ups.ts';

describe('followUps', () => {
  it('makes a task on each lead for the next morning, over the end of a month too', () => {
    const tasks = followUps([3, 5], 'Call', new Date(2026, 0, 31, 18, 30));
    expect(tasks.map(({ entity_id }) => entity_id)).toEqual([3, 5]);
    expect(new Date((tasks[0]?.complete_till ?? 0) * 1000)).toEqual(new Date(2026, 1, 1, 10));
  });
});
