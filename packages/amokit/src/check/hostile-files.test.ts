import { describe, expect, it } from 'vitest';
import { checkFiles } from './check-widget.ts';
import { profiles } from './rule.ts';

const manifest = JSON.stringify({
  widget: { name: 'widget.name', description: 'widget.description', version: '1.0.0' },
  locations: ['lcard-1'],
});

/** What is said of the files of a widget, whoever asks. */
function issuesOf(files: Readonly<Record<string, string>>) {
  const all = Object.entries({ 'manifest.json': manifest, ...files });
  const bytes = new Map(all.map(([name, text]) => [name, new TextEncoder().encode(text)]));
  return profiles.flatMap((profile) => checkFiles(bytes, profile).issues);
}

const many = 100_000;

const around = (open: string, inner: string, close: string, count = many) =>
  `${open.repeat(count)}${inner}${close.repeat(count)}`;

describe('a file that would end the process', { timeout: 60_000 }, () => {
  it.each([
    ['script.js', 'code/syntax', '('.repeat(many)],
    ['script.js', 'code/syntax', around('[', '', ']')],
    ['script.js', 'code/syntax', around('(function(){', '', '})')],
    ['script.js', 'code/syntax', `a${'+a'.repeat(many)}`],
    ['script.js', 'code/syntax', `a${'.a()'.repeat(many)}`],
    ['script.js', 'code/syntax', `${'!'.repeat(many)}a`],
    ['script.js', 'code/syntax', `${'if(a);else '.repeat(many)};`],
    ['script.js', 'code/syntax', around('`${', '1', '}`')],
    ['manifest.json', 'manifest/json', '['.repeat(many)],
    ['i18n/ru.json', 'i18n/json', around('{"a":', '1', '}', 3_000)],
    ['style.css', 'css/syntax', around('a{', '', '}')],
  ])('%s is told by %s (%#)', (file, rule, text) => {
    expect(issuesOf({ [file]: text })).toContainEqual(
      expect.objectContaining({ rule, file, message: expect.stringMatching(/nested too deep/) }),
    );
  });

  it.each([around(':is(', 'a', ')', 300), ':::', 'a:not(', '[=]'])(
    'a selector that nobody can read is told (%#)',
    (selector) => {
      expect(issuesOf({ 'style.css': `p {}\n${selector} {}` })).toContainEqual(
        expect.objectContaining({ rule: 'css/syntax', file: 'style.css', line: 2 }),
      );
    },
  );
});

describe('a file of people', () => {
  it.each([
    ['a long text put together', `var a = 'b'${" + '(' + c".repeat(1_000)};`],
    ['lines without semicolons', `${'a = (b + c) / d\n'.repeat(3_000)}`],
    ['patterns with brackets', `${'a = /[(]{/.test(b)\n'.repeat(600)}`],
    ['a long choice', `if (a) { b(); }${' else if (c) { d(); }'.repeat(300)}`],
  ])('is read: %s', (_what, text) => {
    expect(issuesOf({ 'script.js': text }).filter(({ rule }) => rule === 'code/syntax')).toEqual(
      [],
    );
  });
});

describe('a file that would take hours', () => {
  it.each([
    ['script.js', `var a = "${'a'.repeat(many)}";`],
    ['script.js', `// ${'eyJ-'.repeat(many)}`],
    ['script.js', 'debugger;\n'.repeat(20_000)],
    ['script.js', '$;'.repeat(many)],
    [
      'i18n/ru.json',
      JSON.stringify({
        widget: {
          name: '<'.repeat(many),
          description: '<a '.repeat(many),
          other: 'a'.repeat(many),
        },
      }),
    ],
  ])('takes seconds: %s (%#)', { timeout: 10_000 }, (file, text) => {
    expect(issuesOf({ [file]: text }).length).toBeGreaterThan(0);
  });
});
