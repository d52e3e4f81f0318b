import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { askMissing } from './ask.ts';
import { readOptions } from './options.ts';

/** A person who types lines, and what they then see. */
function person(...lines: readonly string[]) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end(lines.map((line) => `${line}\n`).join(''));
  return {
    terminal: { input, output },
    seen() {
      output.end();
      return text(output);
    },
  };
}

describe('askMissing', () => {
  it('asks for what was not typed, and again where an answer can not be read', async () => {
    const { terminal, seen } = person('kommo', 'fr', 'en, es', '1, 5 salesbotBlock');
    expect(await askMissing(readOptions(['my-widget']), terminal)).toEqual({
      folder: 'my-widget',
      brand: 'kommo',
      languages: ['en', 'es'],
      features: ['panel', 'listAction', 'salesbotBlock'],
    });
    const shown = await seen();
    expect(shown).not.toContain('Folder');
    expect(shown).toContain('the language "fr" is not known');
    expect(shown).toContain('14  catalogElement');
  });

  it('takes what stands in brackets where nothing is typed', async () => {
    const { terminal } = person('', '', '', '');
    expect(await askMissing(readOptions([]), terminal)).toEqual({
      folder: 'my-widget',
      brand: 'amocrm',
      languages: ['ru', 'en'],
      features: ['panel', 'settings'],
    });
  });

  it('creates nothing where the person ends it', async () => {
    const { terminal } = person('my-widget');
    await expect(askMissing(readOptions([]), terminal)).rejects.toThrow('nothing was created');
  });
});
