import { stripVTControlCharacters } from 'node:util';
import { nearest } from '../nearest.ts';
import { say } from '../say.ts';
import { UserError } from '../user-error.ts';
import { readArguments } from './command.ts';
import { commands } from './commands.ts';
import { ownVersion } from './own-version.ts';

/** Colours are for terminals. */
const print = (text: string) =>
  process.stdout.write(process.stdout.isTTY ? text : stripVTControlCharacters(text));

const asksFor = (raw: readonly string[], ...flags: readonly string[]) =>
  raw
    .slice(0, raw.includes('--') ? raw.indexOf('--') : undefined)
    .some((arg) => flags.includes(arg));

async function dispatch(raw: readonly string[]): Promise<number> {
  const [name, ...rest] = raw;
  const known = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (known) {
    const command = await known.load();
    if (!asksFor(rest, '--help', '-h')) return command.run(readArguments(command, rest));
    const { commandHelp } = await import('./help.ts');
    print(await commandHelp(command, ownVersion()));
    return 0;
  }
  if (name === '--version' || name === '-v') {
    console.log(ownVersion());
    return 0;
  }
  if (name !== undefined && !asksFor(raw, '--help', '-h')) {
    const meant = nearest(name, Object.keys(commands));
    throw new UserError(
      [
        {
          message: say({ en: `there is no command "${name}"`, ru: `команды «${name}» нет` }),
          mend: meant
            ? say({ en: `did you mean amokit ${meant}?`, ru: `может быть, amokit ${meant}?` })
            : say({
                en: `commands: ${Object.keys(commands).join(', ')}`,
                ru: `команды: ${Object.keys(commands).join(', ')}`,
              }),
        },
      ],
      2,
    );
  }
  const { mainHelp } = await import('./help.ts');
  const list = Object.entries(commands).map(
    ([key, { description }]) => [key, description] as const,
  );
  print(await mainHelp(list, ownVersion()));
  return name === undefined ? 2 : 0;
}

/**
 * Runs the command line and answers with its exit code: 0 good, 1 findings, 2 wrong usage or
 * environment. A mistake of the person is a message; only a mistake of ours has a stack.
 */
export async function runCommandLine(raw: readonly string[]): Promise<number> {
  try {
    return await dispatch(raw);
  } catch (error) {
    if (!(error instanceof UserError)) {
      console.error(
        say({
          en: 'This is a fault of amokit, not of yours. Please report it with these lines:',
          ru: 'Это ошибка amokit, а не ваша. Пожалуйста, сообщите о ней с этими строками:',
        }),
      );
      console.error(error);
      return 2;
    }
    console.error(error.message);
    return error.exitCode;
  }
}
