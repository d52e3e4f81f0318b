import { readFileSync } from 'node:fs';
import { defineCommand } from '../cli/command.ts';
import { say } from '../say.ts';
import { scriptsWithoutMap, symbolicate as translate } from '../symbolicate/symbolicate.ts';
import { UserError } from '../user-error.ts';

async function stackFrom(file: string | undefined): Promise<string> {
  if (file !== undefined) {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      throw new UserError(
        [
          {
            message: say({ en: `${file} can not be read`, ru: `${file} не читается` }),
            mend: say({ en: 'name a file that holds a stack', ru: 'укажите файл со стеком' }),
          },
        ],
        2,
      );
    }
  }
  if (process.stdin.isTTY) {
    throw new UserError(
      [
        {
          message: say({ en: 'no stack was given', ru: 'стек не дан' }),
          mend: say({
            en: 'amokit symbolicate stack.txt, or pipe it in',
            ru: 'amokit symbolicate stack.txt, или передайте его через |',
          }),
        },
      ],
      2,
    );
  }
  let text = '';
  for await (const chunk of process.stdin) text += String(chunk);
  return text;
}

export const symbolicate = defineCommand({
  name: 'symbolicate',
  description: say({
    en: 'Say which lines of the sources a stack from the CRM means',
    ru: 'Сказать, какие строки исходников стоят за стеком из CRM',
  }),
  positional: {
    name: 'file',
    description: say({
      en: 'A file with the stack; standard input by default',
      ru: 'Файл со стеком; по умолчанию стандартный ввод',
    }),
  },
  options: {
    maps: {
      type: 'string',
      valueHint: 'DIR',
      description: say({
        en: 'Folder of the source maps (Default: dist/maps)',
        ru: 'Папка с картами исходников (по умолчанию dist/maps)',
      }),
    },
  },
  examples: [
    [
      'amokit symbolicate stack.txt',
      say({ en: 'read a stack that somebody sent', ru: 'прочитать присланный стек' }),
    ],
    [
      'pbpaste | amokit symbolicate',
      say({ en: 'read it from the clipboard', ru: 'прочитать из буфера обмена' }),
    ],
    [
      'amokit symbolicate --maps maps/1.4.0 stack.txt',
      say({ en: 'with the maps of an older build', ru: 'с картами старой сборки' }),
    ],
  ],
  async run(args) {
    const stack = await stackFrom(args.positionals[0]);
    const maps = args.text('maps') ?? 'dist/maps';
    const translated = translate(stack, maps);
    console.log(translated.trimEnd());
    const missing = scriptsWithoutMap(stack, maps).join(', ');
    if (missing) {
      console.error(
        say({
          en: `There is no map for ${missing}: another version was running. Name its maps with --maps.`,
          ru: `Нет карты для ${missing}: работала другая версия. Укажите её карты в --maps.`,
        }),
      );
    }
    if (translated === stack && !missing)
      console.error(
        say({
          en: 'It names no script of a widget. Give the whole stack, as the console of the browser shows it.',
          ru: 'В нём нет ни одного скрипта виджета. Дайте стек целиком, как его показывает консоль браузера.',
        }),
      );
    return 0;
  },
});
