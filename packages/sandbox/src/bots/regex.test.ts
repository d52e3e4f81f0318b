import { describe, expect, it } from 'vitest';
import { matchOf } from './regex.ts';

describe('a pattern of a bot', () => {
  it('finds what it is for, with groups and flags', () => {
    expect(matchOf('/code (\\w+)/i', 'My CODE abc')).toEqual(['CODE abc', 'abc']);
    expect(matchOf('\\d+', 'room 12')).toEqual(['12']);
    expect(matchOf('(a)|(b)', 'b')).toEqual(['b', '', 'b']);
  });

  it('finds nothing when it is none, or fits nowhere', () => {
    expect(matchOf('(', 'x')).toBeUndefined();
    expect(matchOf('/x/', 'y')).toBeUndefined();
  });

  it('is given up when it would search for ever', () => {
    expect(matchOf('^(a+)+$', `${'a'.repeat(60)}!`)).toBeUndefined();
    expect(matchOf('/a/', 'a')).toEqual(['a']);
  });
});
