import { describe, expect, it } from 'vitest';
import { fillIn } from './fill-in.ts';

describe('fillIn', () => {
  it('fills in what it knows, and lets the rest be seen', () => {
    expect(fillIn('Hello, {name}: {sum} {constructor}', { name: 'Ann' })).toBe(
      'Hello, Ann: {sum} {constructor}',
    );
  });
});
