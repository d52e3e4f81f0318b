import { describe, expect, it } from 'vitest';
import { formatNumber, parseNumber, plainNumber } from './number-text.ts';

describe('parseNumber', () => {
  it.each([
    ['ru', '1 234 567,8', 1234567.8],
    ['ru', '1\u00a0500 ₽', 1500],
    ['ru', '-0,5', -0.5],
    ['en', '1,234,567.8', 1234567.8],
    ['en', '$1,500', 1500],
    ['en', '−2', -2],
    ['es', '1.234.567,8', 1234567.8],
    ['pt-BR', 'R$ 12,50', undefined],
    ['es', '.5', 0.5],
    ['en', '12.', 12],
  ])('in %s takes "%s" for %s', (locale, text, expected) => {
    expect(parseNumber(text, locale)).toBe(expected);
  });

  it('takes a separator that can not part groups for the decimal one', () => {
    expect(parseNumber('1.5', 'es')).toBe(1.5);
    expect(parseNumber('1,5', 'en')).toBe(1.5);
    expect(parseNumber('1234,50', 'en')).toBe(1234.5);
  });

  it('knows nothing from a wrong number', () => {
    expect(parseNumber('  ', 'ru')).toBeNull();
    for (const wrong of ['1e5', 'twelve', '1.2.3', '--1', '12abc', '∞', 'NaN']) {
      expect(parseNumber(wrong, 'en')).toBeUndefined();
    }
  });

  it('reads back what is written for typing and for reading', () => {
    for (const locale of ['ru', 'en', 'es', 'pt-BR']) {
      for (const value of [0, 7, -1234.5, 1234567.89, 0.001]) {
        expect(parseNumber(plainNumber(value, locale), locale)).toBe(value);
        expect(parseNumber(formatNumber(value, locale), locale)).toBe(value);
      }
    }
  });
});

describe('formatNumber', () => {
  it('writes money without kopecks where there are none', () => {
    expect(formatNumber(1500, 'en', 'USD')).toBe('$1,500');
    expect(formatNumber(1500.5, 'en', 'USD')).toBe('$1,500.50');
  });
});
