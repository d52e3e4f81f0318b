import { describe, expect, it } from 'vitest';
import { calculate } from './calculate.ts';

describe('calculate', () => {
  it('knows the four operations and brackets', () => {
    expect(calculate('1 + 2 * 3')).toBe(7);
    expect(calculate('(1 + 2) * 3')).toBe(9);
    expect(calculate('-(2 - 5) / 2')).toBe(1.5);
    expect(calculate('1,5 * 2')).toBe(3);
    expect(calculate('42')).toBe(42);
  });

  it('gives nothing for what is no sum', () => {
    for (const text of ['', 'x', '1 +', '(1', '1)', '1 2', '1 / 0', 'process.exit()', '1; 2'])
      expect(calculate(text), text).toBeUndefined();
  });
});
