import { describe, expect, it } from 'vitest';
import { dialable } from './dial.ts';

describe('dialable', () => {
  it.each([
    ['8 (900) 000-00-01', '+79000000001'],
    ['+1 201 555 0123', '+12015550123'],
    ['ext. 12', null],
  ])('makes of %s %s', (phone, number) => {
    expect(dialable(phone)).toBe(number);
  });
});
