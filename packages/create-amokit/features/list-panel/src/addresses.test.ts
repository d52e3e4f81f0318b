import { describe, expect, it } from 'vitest';
import { addressesOf } from './addresses.ts';

describe('addressesOf', () => {
  it('names each address once', () => {
    expect(
      addressesOf([
        { emails: ['Ann@Example.com'], phones: ['+7 900 000-00-01'] },
        { emails: ['ann@example.com', ''], phones: ['+7 900 000-00-01', '+7 900 000-00-02'] },
      ]),
    ).toEqual({
      emails: ['ann@example.com'],
      phones: ['+7 900 000-00-01', '+7 900 000-00-02'],
    });
  });
});
