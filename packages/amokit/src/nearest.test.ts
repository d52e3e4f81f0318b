import { expect, it } from 'vitest';
import { nearest } from './nearest.ts';

it('finds the word that was meant, and none where nothing is near', () => {
  const words = ['panel', 'settings', 'listPanel', 'code/eval'];
  expect(nearest('pannel', words)).toBe('panel');
  expect(nearest('listpanel', words)).toBe('listPanel');
  expect(nearest('code/evel', words)).toBe('code/eval');
  expect(nearest('sttingss', words)).toBe('settings');
  expect(nearest('x', words)).toBeUndefined();
  expect(nearest('menuPage', words)).toBeUndefined();
});
