import { describe, expect, it } from 'vitest';
import { overdue } from './overdue.ts';

describe('overdue', () => {
  it('counts tasks whose time has passed', () => {
    expect(overdue([{ complete_till: 1 }, { complete_till: 3 }], 2_000)).toBe(1);
  });
});
