import { describe, expect, it } from 'vitest';
import { signed } from './greeting.ts';

describe('signed', () => {
  it('puts the name below, if there is one', () => {
    expect(signed('We are on it.', ' Ann ')).toBe('We are on it.\nAnn');
    expect(signed('We are on it.', '')).toBe('We are on it.');
  });
});
