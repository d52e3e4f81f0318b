import { shapeTextInRussian } from '../check/rules/manifest/shape-texts.ts';
import { say } from '../say.ts';
import { UserError } from '../user-error.ts';

/** What the sandbox says of files and widgets, in Russian: it speaks English, as its API does. */
const sentences: readonly (readonly [RegExp, (...parts: readonly string[]) => string])[] = [
  [
    /^(.+) can not be installed: (.+?)\.?$/s,
    (name, why) => `${name} не установить: ${reason(why)}`,
  ],
  [/^(.+) can not be read: (.+)$/s, (name, why) => `${name} не читается: ${reason(why)}`],
  [
    /^(.+) is not an account that a sandbox has saved\.$/,
    (name) => `${name}: это не сохранённый аккаунт песочницы`,
  ],
  [
    /^(.+) is not an account as amokit pull writes it: ([^:]*): (.*)$/s,
    (name, path, why) => `${name}: не такой файл пишет amokit pull: ${path}: ${why}`,
  ],
  [
    /^(.+): (\S+\.json) is not JSON: (.+)$/s,
    (name, file, why) => `${name}: ${file} — не JSON: ${why}`,
  ],
  [/^(.+): (\S+\.json) should be an object\.$/, (name, file) => `${name}: в ${file} нужен объект`],
  [
    /^(.+) has no (\S+) at its root(?:, which .*)?\.$/,
    (name, file) => `${name}: в корне нет ${file}`,
  ],
  [/^(.+): there is no such file or folder\.$/, (name) => `${name}: нет такого файла или папки`],
  [
    /^(.+): there is a widget with the code "(.+)" already\.$/,
    (name, code) => `${name}: виджет с кодом «${code}» уже есть`,
  ],
  [
    /^(.+): manifest\.json: (.+?)(\. An upload would be refused for it today\.)?$/s,
    (name, problems, refused) =>
      `${name}: manifest.json: ${problems?.split('; ').map(shape).join('; ')}${refused ? '. Сегодня загрузка с этим не пройдёт.' : ''}`,
  ],
  [
    /^"(.+)" is no address: write/,
    (entry) => `«${entry}» — не адрес: пишите имя:порт или имя:порт=имя:порт`,
  ],
];

const reasons: readonly (readonly [RegExp, string])[] = [
  [/^it is not a zip archive$/, 'это не zip'],
  [
    /^it is written as an archive of more than 4 GB \(zip64\)$/,
    'это zip64, для архивов больше 4 ГБ',
  ],
  [/^its directory is damaged$/, 'список файлов испорчен'],
  [/^it has (\d+) entries, at most (\d+)$/, 'файлов $1, а можно $2'],
  [/^it unpacks to (\d+) MB, at most (\d+) MB$/, 'он распаковывается в $1 МБ, а можно $2 МБ'],
  [/^the entry "(.+)" leads out of the archive$/s, 'путь «$1» ведёт за пределы архива'],
  [/^the entry "(.+)" is a symbolic link$/s, '«$1» — символическая ссылка'],
];

function reason(english = ''): string {
  for (const [pattern, russian] of reasons)
    if (pattern.test(english)) return english.replace(pattern, russian);
  return english;
}

/** `widget.locale: must be …` */
function shape(problem: string): string {
  const [, path, text] = /^([^:]+): (.+)$/s.exec(problem) ?? [];
  return path && text ? `${path}: ${shapeTextInRussian(text)}` : problem;
}

/** A message of the sandbox in Russian; one that is not known stays as it is. */
export function sandboxErrorInRussian(english: string): string {
  for (const [pattern, inRussian] of sentences) {
    const found = pattern.exec(english);
    if (found) return inRussian(...found.slice(1));
  }
  return english;
}

/** In the language of the system. */
export const sandboxMessage = (english: string): string =>
  say({ en: english, ru: sandboxErrorInRussian(english) });

/** What a person can mend; other errors are faults of ours, and stay what they are. */
export function asUserError(error: unknown): unknown {
  // Plain errors say what is wrong with the port, a widget or a file.
  if (!(error instanceof Error) || error.constructor !== Error) return error;
  return new UserError([{ message: sandboxMessage(error.message) }], 2);
}
