import { expect, it } from 'vitest';
import * as sandbox from './index.ts';

it('exports what is meant to be used, and nothing else', () => {
  expect(Object.keys(sandbox).sort()).toEqual(['createSandbox', 'loopbackFetch', 'pulledAccount']);
});
