import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { readOptions } from './options.ts';

describe('readOptions', () => {
  it.each([
    [['--foo'], 'there is no --foo; --help shows what there is', 'параметра --foo нет'],
    [['--lang'], '--lang needs a value', 'для --lang нужно значение'],
    [['--help=yes'], '--help takes no value', 'у --help нет значения'],
    [['--brand', 'x'], 'the brand "x" is not known', 'бренда «x» нет'],
    [['a', 'b'], '"b" is one argument too many', '«b» — лишний аргумент'],
    [['--from', 'a.zip', '--lang', 'ru'], '--from takes languages', '--from берёт языки'],
  ])('says what is wrong with %j, in both languages', (args, english, russian) => {
    onTestFinished(() => void vi.unstubAllEnvs());
    vi.stubEnv('AMOKIT_LANG', 'en');
    expect(() => readOptions(args)).toThrow(english);
    vi.stubEnv('AMOKIT_LANG', 'ru');
    expect(() => readOptions(args)).toThrow(russian);
  });
});
