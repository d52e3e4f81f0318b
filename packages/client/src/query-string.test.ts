import { describe, expect, it } from 'vitest';
import { toQueryString } from './query-string.ts';

const decoded = (query: Parameters<typeof toQueryString>[0]) =>
  decodeURIComponent(toQueryString(query));

describe('toQueryString', () => {
  it('writes brackets with explicit indexes', () => {
    expect(
      decoded({ filter: { id: [1, 2], statuses: [{ pipeline_id: 3, status_id: 142 }] } }),
    ).toBe(
      'filter[id][0]=1&filter[id][1]=2&filter[statuses][0][pipeline_id]=3&filter[statuses][0][status_id]=142',
    );
  });

  it('writes ranges, flags and moments', () => {
    const from = new Date('2026-01-01T00:00:00.900Z');
    expect(
      decoded({ filter: { price: { from: 1, to: 9 }, is_completed: false, at: { from } } }),
    ).toBe(
      'filter[price][from]=1&filter[price][to]=9&filter[is_completed]=0&filter[at][from]=1767225600',
    );
  });

  it('leaves out what is null, undefined or empty', () => {
    expect(toQueryString({ a: null, b: undefined, c: [], d: {}, e: '' })).toBe('e=');
  });

  it('encodes what would change the query', () => {
    expect(toQueryString({ query: 'A&B #1=ё' })).toBe('query=A%26B%20%231%3D%D1%91');
  });
});
