import { describe, expect, it } from 'vitest';
import { countByStage } from './by-stage.ts';

describe('countByStage', () => {
  it('counts open leads, and leaves closed ones out', () => {
    const stages = [
      { id: 1, name: 'New', color: '#99ccff' },
      { id: 2, name: 'Talks', color: '#ffff99' },
      { id: 142, name: 'Won', color: '#ccff66' },
    ];
    expect(countByStage(stages, [1, 1, 142]).map(({ name, count }) => [name, count])).toEqual([
      ['New', 2],
      ['Talks', 0],
    ]);
  });
});
