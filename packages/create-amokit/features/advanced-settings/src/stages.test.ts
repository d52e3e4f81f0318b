import { describe, expect, it } from 'vitest';
import { inOrder } from './stages.ts';

describe('inOrder', () => {
  it('puts pipelines and stages as people see them', () => {
    const stage = (id: number, sort: number) => ({ id, name: `Stage ${id}`, color: '#fff', sort });
    const pipelines = inOrder([
      { id: 2, name: 'Second', sort: 20, _embedded: { statuses: [stage(142, 9), stage(7, 1)] } },
      { id: 1, name: 'First', sort: 10, _embedded: { statuses: [] } },
    ]);
    expect(pipelines.map(({ name }) => name)).toEqual(['First', 'Second']);
    expect(pipelines[1]?.stages.map(({ id }) => id)).toEqual([7, 142]);
  });
});
