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

const exampleLines = (examples: Command['examples']): string => {
  const width = Math.max(...examples.map(([line]) => line.length));
  const lines = examples.map(([line, what]) => `  ${line.padEnd(width)}   ${what}`);
  return `${say({ en: 'EXAMPLES', ru: 'ПРИМЕРЫ' })}\n\n${lines.join('\n')}`;
};

/** A place where one block of the help ends and the next begins. */
const headline = /\n(?=\S*(?:ARGUMENTS|OPTIONS|АРГУМЕНТЫ|ПАРАМЕТРЫ|COMMANDS|КОМАНДЫ)\S*\n)/;

/** Most look for a line to copy: examples come before all that a command knows. */
function withExamples(usage: string, examples: Command['examples']): string {
  const [before = '', ...rest] = usage.trimEnd().split(headline);
  return [before.trimEnd(), exampleLines(examples), ...rest.map((part) => part.trim())].join(
    '\n\n',
  );
}

/** The help of one command, with examples. */
export async function commandHelp(command: Command, version: string): Promise<string> {
  const { name, description, examples, positional } = command;
  const usage = await renderUsage(
    defineCommand({
      meta: { name: `amokit ${name}`, description, version },
      args: argsOf(command),
    }),
  );
  const several = positional?.multiple ? usage.replace(/(\[[^\]]*\])(?=\S*\n)/, '$1...') : usage;
  return `${withExamples(headed(several), examples)}\n`;
}

/** What a person types first, in this order. */
const firstSteps: Command['examples'] = [
  [
    'npm create amokit my-widget',
    say({ en: 'a new widget, or --from an old zip', ru: 'новый виджет или --from из старого zip' }),
  ],
  [
    'amokit dev --open',
    say({ en: 'work on it, live in the CRM on this machine', ru: 'работать над ним вживую в CRM' }),
  ],
  ['amokit check', say({ en: 'what moderation would say', ru: 'что сказала бы модерация' })],
  ['amokit build', say({ en: 'dist/widget.zip, to upload', ru: 'dist/widget.zip для загрузки' })],
  [
    'amokit sandbox --widget old.zip --open',
    say({ en: 'any widget in the CRM, as it is', ru: 'любой виджет в CRM, как есть' }),
  ],
];

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
  return `${withExamples(headed(usage), firstSteps)}\n`;
}
