import { type ArgsDef, defineCommand, renderUsage } from 'citty';
import { say } from '../say.ts';
import type { Command } from './command.ts';

const argsOf = ({ positional, options }: Command): ArgsDef => ({
  ...(positional
    ? {
        [positional.name]: {
          type: 'positional',
          description: positional.description,
          required: false,
        },
      }
    : {}),
  ...Object.fromEntries(
    Object.entries(options).map(([name, { type, description, valueHint }]) => [
      name,
      type === 'boolean'
        ? { type, description }
        : { type, description, valueHint: valueHint ?? name },
    ]),
  ),
});

/** The words of the library that draws the help, which speaks English alone. */
const headings: readonly (readonly [english: RegExp, russian: string])[] = [
  [/USAGE/, 'ВЫЗОВ'],
  [/ARGUMENTS/, 'АРГУМЕНТЫ'],
  [/OPTIONS(?!\])/, 'ПАРАМЕТРЫ'],
  [/\[OPTIONS\]/, '[ПАРАМЕТРЫ]'],
  [/COMMANDS/, 'КОМАНДЫ'],
  [
    /Use (.*amokit <command> --help\S*) for more information about a command\./,
    'О команде расскажет $1',
  ],
];

const headed = (usage: string): string =>
  say({
    en: usage,
    ru: headings.reduce((text, [english, russian]) => text.replace(english, russian), usage),
  });

/** The help of one command, with examples. */
export async function commandHelp(command: Command, version: string): Promise<string> {
  const { name, description, examples } = command;
  const usage = await renderUsage(
    defineCommand({
      meta: { name: `amokit ${name}`, description, version },
      args: argsOf(command),
    }),
  );
  const width = Math.max(...examples.map(([line]) => line.length));
  const lines = examples.map(([line, what]) => `  ${line.padEnd(width)}   ${what}`);
  return `${headed(usage).trimEnd()}\n\n${say({ en: 'EXAMPLES', ru: 'ПРИМЕРЫ' })}\n\n${lines.join('\n')}\n`;
}

/** The help of the whole command line. */
export async function mainHelp(
  commands: readonly (readonly [name: string, description: string])[],
  version: string,
): Promise<string> {
  const usage = await renderUsage(
    defineCommand({
      meta: {
        name: 'amokit',
        description: say({
          en: 'Builds, checks and runs widgets for amoCRM and Kommo',
          ru: 'Собирает, проверяет и запускает виджеты для amoCRM и Kommo',
        }),
        version,
      },
      subCommands: Object.fromEntries(
        commands.map(([name, description]) => [
          name,
          defineCommand({ meta: { name, description } }),
        ]),
      ),
    }),
  );
  return `${headed(usage)}\n`;
}
