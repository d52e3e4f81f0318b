/**
 * How a command of the command line is written down, and the strict reading of its arguments.
 *
 * @module
 */
import { parseArgs } from 'node:util';
import { nearest } from '../nearest.ts';
import { say } from '../say.ts';
import { UserError } from '../user-error.ts';

export interface Option {
  readonly type: 'boolean' | 'string';
  readonly description: string;
  /** What the help shows for the value. */
  readonly valueHint?: string;
  /** It may be given several times. */
  readonly multiple?: true;
}

export interface Arguments {
  readonly positionals: readonly string[];
  flag(name: string): boolean;
  text(name: string): string | undefined;
  texts(name: string): readonly string[];
}

export interface Command {
  readonly name: string;
  readonly description: string;
  /** What stands without a flag, as `[dir]`. */
  readonly positional?: {
    readonly name: string;
    readonly description: string;
    /** It may be given several times. */
    readonly multiple?: true;
  };
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly (readonly [line: string, what: string])[];
  /** Answers with the exit code. */
  run(args: Arguments): Promise<number>;
}

/** Identity with a type. */
export const defineCommand = (command: Command): Command => command;

const usage = ({ name }: Command, message: string, mend?: string) =>
  new UserError(
    [
      {
        message,
        mend:
          mend ??
          say({
            en: `amokit ${name} --help shows what it knows`,
            ru: `что умеет команда, покажет amokit ${name} --help`,
          }),
      },
    ],
    2,
  );

/** What the parser of Node complains of, in words. */
function complaint(error: unknown, { options }: Command): string {
  const text = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const [, flag = ''] = /'(-[^'\s]+)/.exec(text) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const meant = nearest(flag.replace(/^-+/, ''), Object.keys(options));
    return say({
      en: `there is no ${flag}${meant ? `; did you mean --${meant}?` : ''}`,
      ru: `параметра ${flag} нет${meant ? `; может быть, --${meant}?` : ''}`,
    });
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return /does not take/.test(text)
      ? say({ en: `${flag} takes no value`, ru: `у ${flag} нет значения` })
      : say({ en: `${flag} needs a value`, ru: `для ${flag} нужно значение` });
  return text;
}

/** Reads what was typed after the command's name; a flag that the command does not know is a mistake. */
export function readArguments(command: Command, raw: readonly string[]): Arguments {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, multiple = false }]) => [
      name,
      { type, multiple },
    ]),
  );
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...raw], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw usage(command, complaint(error, command));
  }
  const { values, positionals } = parsed;
  const [, extra] = positionals;
  const surplus = command.positional ? extra : positionals[0];
  const isMultiple = command.positional?.multiple ?? false;
  if (surplus !== undefined && !isMultiple)
    throw usage(
      command,
      say({ en: `"${surplus}" is one argument too many`, ru: `«${surplus}» — лишний аргумент` }),
      'widget' in command.options ? `amokit ${command.name} --widget ${surplus}` : undefined,
    );
  const texts = (name: string) =>
    [values[name] ?? []].flat().filter((value) => typeof value === 'string');
  return {
    positionals,
    flag: (name) => values[name] === true,
    text: (name) => texts(name).at(-1),
    texts,
  };
}

/** The value of an option that takes one of a few. */
export function oneOf<const T extends string>(
  args: Arguments,
  name: string,
  values: readonly T[],
): T | undefined {
  const text = args.text(name);
  const found = values.find((value) => value === text);
  if (text !== undefined && !found) {
    throw new UserError(
      [
        {
          message: say({ en: `--${name} is "${text}"`, ru: `--${name} не бывает «${text}»` }),
          mend: say({
            en: `choose one of: ${values.join(', ')}`,
            ru: `выберите одно из: ${values.join(', ')}`,
          }),
        },
      ],
      2,
    );
  }
  return found;
}
