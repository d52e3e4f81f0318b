import { describe, expect, it } from 'vitest';
import { scopeCss } from './scope-css.ts';

const scoped = (css: string) => scopeCss(css, 's', 'a.css').replace(/\s+/g, ' ').trim();

describe('scopeCss', () => {
  it.each([
    ['p { top: 0 }', '.s p { top: 0 }'],
    ['p, .a > b { top: 0 }', '.s p, .s .a > b { top: 0 }'],
    ['*::before { top: 0 }', '.s *::before { top: 0 }'],
    [':is(a, b):hover { top: 0 }', '.s :is(a, b):hover { top: 0 }'],
    [':scope { top: 0 }', '.s { top: 0 }'],
    [':scope > p + b { top: 0 }', '.s > p + b { top: 0 }'],
    [':scope.wide > p { top: 0 }', '.s.wide > p { top: 0 }'],
    [':host(.wide) p { top: 0 }', '.s.wide p { top: 0 }'],
    [':root { --own: 1px }', '.s { --own: 1px }'],
    ['body p { top: 0 }', '.s p { top: 0 }'],
    [
      ':root[data-color-scheme="dark"] p { top: 0 }',
      ':root[data-color-scheme="dark"] .s p { top: 0 }',
    ],
    ['body.modal-open { top: 0 }', 'body.modal-open .s { top: 0 }'],
    ['@media (width > 9px) { p { top: 0 } }', '@media (width > 9px) { .s p { top: 0 } }'],
    ['p { b { top: 0 } &:hover { top: 1px } }', '.s p { b { top: 0 } &:hover { top: 1px } }'],
    ['p { @media print { b { top: 0 } } }', '.s p { @media print { b { top: 0 } } }'],
  ])('keeps %s inside', (css, result) => {
    expect(scoped(css)).toBe(result);
  });

  it('gives animations names of their own, where they are made and where they are used', () => {
    expect(
      scoped(
        '@keyframes turn { from { rotate: 0deg } 50% { rotate: 9deg } } ' +
          'p { animation: 1s turn infinite, other 2s; animation-name: turn; transition: turn 1s }',
      ),
    ).toBe(
      '@keyframes s-turn { from { rotate: 0deg } 50% { rotate: 9deg } } ' +
        '.s p { animation: 1s s-turn infinite, other 2s; animation-name: s-turn; transition: turn 1s }',
    );
  });

  it.each([':scope + p', ':scope.wide ~ .card > p', 'p, :host(.a)~b'])(
    'refuses %s, which is beside the widget',
    (selector) => {
      expect(() => scopeCss(`\n${selector} { top: 0 }`, 's', 'a.css')).toThrow(
        /a\.css:2:1 {2}:(scope|host).* would reach the whole page/,
      );
    },
  );

  it('refuses what has no place to be kept in', () => {
    expect(() =>
      scopeCss('\n@property --x { syntax: "*"; inherits: false }', 's', 'a.css'),
    ).toThrow(/a\.css:2:1 {2}@property would reach the whole page/);
  });
});
