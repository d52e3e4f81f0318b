import { describe, expect, it } from 'vitest';
import { budgetText } from './budget.ts';

/** Between digits stand spaces that do not break. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('budgetText', () => {
  it('writes money as people of the language do', () => {
    expect(plain(budgetText(1500, 'RUB', 'ru'))).toBe('1 500 ₽');
    expect(budgetText(1500, 'USD', 'en')).toBe('$1,500');
  });

  it('writes the number alone where the currency is not known', () => {
    expect(budgetText(1500.4, null, 'en')).toBe('1,500');
  });
});
