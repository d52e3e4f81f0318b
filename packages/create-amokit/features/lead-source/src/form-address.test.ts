import { describe, expect, it } from 'vitest';
import { formAddress } from './form-address.ts';

describe('formAddress', () => {
  it('names the pipeline', () => {
    expect(new URL(formAddress(7)).searchParams.get('pipeline')).toBe('7');
  });
});
