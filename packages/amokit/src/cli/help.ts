import { type ArgsDef, defineCommand, renderUsage } from 'citty';
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
  return `${usage.trimEnd()}\n\nEXAMPLES\n\n${lines.join('\n')}\n`;
}

/** The help of the whole command line. */
export async function mainHelp(
  commands: readonly (readonly [name: string, description: string])[],
  version: string,
): Promise<string> {
  return `${await renderUsage(
    defineCommand({
      meta: {
        name: 'amokit',
        description: 'Builds, checks and runs widgets for amoCRM and Kommo',
        version,
      },
      subCommands: Object.fromEntries(
        commands.map(([name, description]) => [
          name,
          defineCommand({ meta: { name, description } }),
        ]),
      ),
    }),
  )}\n`;
}
