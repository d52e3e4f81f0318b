import { describe, expect, it } from 'vitest';
import { catalogIdOf } from './catalog-id.ts';

describe('catalogIdOf', () => {
  it('reads the list out of the address of its page', () => {
    expect(catalogIdOf('/catalogs/77/')).toBe(77);
    expect(catalogIdOf('/leads/')).toBe(null);
  });
});
