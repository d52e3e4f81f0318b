import { describe, expect, it } from 'vitest';
import { readableOn } from './readable-on.ts';

describe('readableOn', () => {
  it.each([
    ['#99ccff', '#000000'],
    ['#fffeb2', '#000000'],
    ['#ffffff', '#000000'],
    ['#000000', '#ffffff'],
    ['#1862CF', '#ffffff'],
    ['#fff', '#000000'],
  ])('on %s is %s', (color, text) => {
    expect(readableOn(color)).toBe(text);
  });

  it('knows nothing of colours that are written otherwise', () => {
    for (const color of ['red', 'rgb(1,2,3)', '#12', '#gggggg', '']) {
      expect(readableOn(color)).toBeUndefined();
    }
  });
});
