import { readFileSync } from 'node:fs';
import { defineCommand } from '../cli/command.ts';
import { symbolicate as translate } from '../symbolicate/symbolicate.ts';
import { UserError } from '../user-error.ts';

async function stackFrom(file: string | undefined): Promise<string> {
  if (file !== undefined) {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      throw new UserError(
        [{ message: `${file} can not be read`, mend: 'name a file that holds a stack' }],
        2,
      );
    }
  }
  if (process.stdin.isTTY) {
    throw new UserError(
      [{ message: 'no stack was given', mend: 'amokit symbolicate stack.txt, or pipe it in' }],
      2,
    );
  }
  let text = '';
  for await (const chunk of process.stdin) text += String(chunk);
  return text;
}

export const symbolicate = defineCommand({
  name: 'symbolicate',
  description: 'Say which lines of the sources a stack from the CRM means',
  positional: { name: 'file', description: 'A file with the stack; standard input by default' },
  options: {
    maps: {
      type: 'string',
      valueHint: 'DIR',
      description: 'Folder of the source maps (Default: dist/maps)',
    },
  },
  examples: [
    ['amokit symbolicate stack.txt', 'read a stack that somebody sent'],
    ['pbpaste | amokit symbolicate', 'read it from the clipboard'],
    ['amokit symbolicate --maps maps/1.4.0 stack.txt', 'with the maps of an older build'],
  ],
  async run(args) {
    console.log(
      translate(await stackFrom(args.positionals[0]), args.text('maps') ?? 'dist/maps').trimEnd(),
    );
    return 0;
  },
});
