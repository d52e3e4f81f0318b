import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { SandboxOptions } from '@amokit/sandbox';
import { type Arguments, type Option, oneOf } from '../cli/command.ts';
import { usualPort } from '../cli/port.ts';
import { say } from '../say.ts';
import { UserError } from '../user-error.ts';

/** The flags of every command that runs a sandbox. */
export const accountFlags = {
  port: {
    type: 'string',
    valueHint: 'N',
    description: say({
      en: `Port of the account (Default: ${usualPort}, or a free one)`,
      ru: `Порт аккаунта (по умолчанию ${usualPort} или свободный)`,
    }),
  },
  lang: {
    type: 'string',
    valueHint: 'ru|en',
    description: say({ en: 'Language of the demo account', ru: 'Язык демо-аккаунта' }),
  },
  brand: {
    type: 'string',
    valueHint: 'amocrm|kommo',
    description: say({ en: 'Which of the two brands it is', ru: 'Какой из двух брендов' }),
  },
  leads: {
    type: 'string',
    valueHint: 'N',
    description: say({
      en: 'Leads that the demo account has at least, to try a large account',
      ru: 'Сколько сделок в демо-аккаунте не меньше, чтобы попробовать большой',
    }),
  },
  seed: {
    type: 'string',
    valueHint: 'FILE',
    description: say({
      en: 'Start with an account that was saved',
      ru: 'Начать с сохранённого аккаунта',
    }),
  },
  save: {
    type: 'string',
    valueHint: 'FILE',
    description: say({
      en: 'Keep the account in a file from run to run',
      ru: 'Хранить аккаунт в файле от запуска к запуску',
    }),
  },
  'allow-outgoing': {
    type: 'string',
    multiple: true,
    valueHint: 'HOST:PORT[=HOST:PORT]',
    description: say({
      en: 'Where hooks may go; with = they go to the second. May be given several times',
      ru: 'Куда можно слать хуки; с = они идут на второй адрес. Можно указать несколько раз',
    }),
  },
  'redirect-uri': {
    type: 'string',
    valueHint: 'URL',
    description: say({
      en: 'Where the integration gets its codes',
      ru: 'Куда интеграция получает коды',
    }),
  },
} as const satisfies Readonly<Record<string, Option>>;

const wrong = (message: string, mend: string) => new UserError([{ message, mend }], 2);

const mostLeads = 1_000_000;

function leadsOf(args: Arguments): number | undefined {
  const text = args.text('leads');
  if (text === undefined) return undefined;
  const count = Number(text);
  if (/^\d+$/.test(text) && count <= mostLeads) return count;
  throw wrong(
    say({ en: `--leads is "${text}"`, ru: `--leads не бывает «${text}»` }),
    say({ en: `give a number up to ${mostLeads}`, ru: `укажите число до ${mostLeads}` }),
  );
}

function redirectUriOf(args: Arguments): string | undefined {
  const text = args.text('redirect-uri');
  if (text === undefined || (URL.canParse(text) && /^https?:\/\//.test(text))) return text;
  throw wrong(
    say({ en: `--redirect-uri is "${text}"`, ru: `--redirect-uri не бывает «${text}»` }),
    say({
      en: 'give an address: http://127.0.0.1:4000/oauth',
      ru: 'укажите адрес: http://127.0.0.1:4000/oauth',
    }),
  );
}

function outgoingOf(args: Arguments): readonly string[] {
  const addresses = args.texts('allow-outgoing');
  const bad = addresses.find((text) => !/^[\w.-]+:\d{1,5}(=[\w.-]+:\d{1,5})?$/.test(text));
  if (bad === undefined) return addresses;
  throw wrong(
    say({ en: `--allow-outgoing is "${bad}"`, ru: `--allow-outgoing не бывает «${bad}»` }),
    say({
      en: 'give name:port, as 127.0.0.1:4000, or backend.example.com:443=127.0.0.1:4000',
      ru: 'укажите имя:порт, например 127.0.0.1:4000 или backend.example.com:443=127.0.0.1:4000',
    }),
  );
}

function seedOf(args: Arguments): string | undefined {
  const file = args.text('seed');
  if (file === undefined || existsSync(file)) return file;
  throw wrong(
    say({ en: `there is no ${file}`, ru: `нет ${file}` }),
    say({
      en: 'name a file that amokit pull or --save has written',
      ru: 'укажите файл, который записали amokit pull или --save',
    }),
  );
}

/** The account is written when the sandbox ends: too late to learn that it can not be. */
function saveOf(args: Arguments): string | undefined {
  const file = args.text('save');
  if (file === undefined) return undefined;
  const folder = dirname(resolve(file));
  try {
    accessSync(folder, constants.W_OK);
    if (existsSync(file)) accessSync(file, constants.W_OK);
  } catch {
    throw wrong(
      say({ en: `${file} can not be written`, ru: `${file} нельзя записать` }),
      existsSync(folder)
        ? say({ en: 'change the permissions', ru: 'измените права' })
        : say({ en: `there is no folder ${folder}`, ru: `папки ${folder} нет` }),
    );
  }
  return file;
}

/**
 * What was typed for the account, but for its port.
 *
 * @throws UserError for a value that the sandbox would not take
 */
export function accountOptions(args: Arguments): SandboxOptions {
  const language = oneOf(args, 'lang', ['ru', 'en']);
  const brand = oneOf(args, 'brand', ['amocrm', 'kommo']);
  const [seed, save] = [seedOf(args), saveOf(args)];
  const leads = leadsOf(args);
  const redirectUri = redirectUriOf(args);
  return {
    allowOutgoing: outgoingOf(args),
    ...(language && { language }),
    ...(brand && { brand }),
    ...(leads !== undefined && { leads }),
    ...(seed !== undefined && { seed }),
    ...(save !== undefined && { save }),
    ...(redirectUri !== undefined && { redirectUri }),
  };
}
