import { describe, expect, it } from 'vitest';
import { createPipelines } from './create-pipelines.ts';

const statuses = [
  { id: 11, name: 'Offer' },
  { id: 12, name: 'Twice' },
  { id: 13, name: 'Twice' },
  { id: 142, name: 'Won' },
];

describe('createPipelines', () => {
  const pipelines = createPipelines([
    { id: 1, name: 'Sales', _embedded: { statuses } },
    { id: 2, name: 'Repairs', _embedded: { statuses: [{ id: 142, name: 'Done' }] } },
    { id: 3, name: 'Empty' },
  ]);

  it('finds pipelines and statuses by name and by id', () => {
    expect(pipelines.id('Repairs')).toBe(2);
    expect(pipelines.id(1)).toBe(1);
    expect(pipelines.stage('Sales', 'Won')).toEqual({ pipeline_id: 1, status_id: 142 });
    expect(pipelines.stage(2, 'Done')).toEqual({ pipeline_id: 2, status_id: 142 });
    expect(pipelines.stage('Sales', 13)).toEqual({ pipeline_id: 1, status_id: 13 });
  });

  it('tells names that are not there or there twice', () => {
    expect(() => pipelines.id('Sale')).toThrow(
      'There is no pipeline "Sale"; there are "Sales" (1)',
    );
    expect(() => pipelines.stage('Sales', 'Done')).toThrow('no status of "Sales" "Done"');
    expect(() => pipelines.stage('Sales', 'Twice')).toThrow('by its id');
    expect(() => pipelines.stage('Empty', 142)).toThrow('There is no status');
  });
});
