import { describe, expect, it } from 'vitest';
import * as main from '../src/index.ts';
import * as schemas from '../src/schemas/index.ts';

describe('the exported names', () => {
  it('of the main entry change only on purpose', () => {
    expect(Object.keys(main).sort()).toMatchSnapshot();
  });

  it('of the schemas change only on purpose', () => {
    expect(Object.keys(schemas).sort()).toMatchSnapshot();
  });
});
