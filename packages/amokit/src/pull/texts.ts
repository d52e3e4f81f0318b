import type { Said } from '../say.ts';

/** What a person reads when an account is read. */
export const pullTexts = {
  askAccount: {
    en: 'Address of the account (https://example.amocrm.ru): ',
    ru: 'Адрес аккаунта (https://example.amocrm.ru): ',
  },
  askToken: {
    en: 'Long-lived token (it is not shown and not stored): ',
    ru: 'Долгосрочный токен (не показывается и не сохраняется): ',
  },
  noAccount: { en: 'no account was named', ru: 'аккаунт не указан' },
  noToken: { en: 'there is no token', ru: 'токена нет' },
  noFile: { en: 'there is no', ru: 'нет файла' },
  giveBoth: {
    en: 'AMOKIT_ACCOUNT=https://example.amocrm.ru AMOKIT_TOKEN=…, or run it on a terminal and be asked',
    ru: 'AMOKIT_ACCOUNT=https://example.amocrm.ru AMOKIT_TOKEN=…, или запустите в терминале: команда спросит сама',
  },
  badAddress: { en: 'that is no address of an account', ru: 'это не адрес аккаунта' },
  giveAddress: {
    en: 'give it as https://example.amocrm.ru or https://example.kommo.com',
    ru: 'укажите его как https://example.amocrm.ru или https://example.kommo.com',
  },
  openAddress: {
    en: 'a token is sent over https alone, except to this machine',
    ru: 'токен отправляется только по https, кроме как на этот компьютер',
  },
  badToken: {
    en: 'the token has characters that no token has',
    ru: 'в токене есть символы, которых в токенах не бывает',
  },
  refusesToken: {
    en: 'refuses the token: it is another account’s, has run out or was revoked',
    ru: 'не принимает токен: он от другого аккаунта, истёк или отозван',
  },
  newToken: {
    en: 'make a new one in the account: Settings → Integrations → your integration → Keys and scopes → Long-lived token',
    ru: 'создайте новый в аккаунте: Настройки → Интеграции → ваша интеграция → Ключи и доступы → Долгосрочный токен',
  },
  lacksRights: { en: 'does not let this token read', ru: 'не даёт прочитать этим токеном' },
  giveRights: {
    en: 'the integration needs access to the account’s data, and an administrator has to install it',
    ru: 'интеграции нужен доступ к данным аккаунта, и установить её должен администратор',
  },
  isUnpaid: { en: 'is not paid for: its API is closed', ru: 'не оплачен: его API закрыт' },
  payFirst: {
    en: 'pay for the account, or take another one',
    ru: 'оплатите аккаунт или возьмите другой',
  },
  isNoAccount: {
    en: 'is no account of amoCRM or Kommo, or it has moved',
    ru: 'не аккаунт amoCRM или Kommo, или он переехал',
  },
  isBanned: {
    en: 'has blocked this address after too many requests',
    ru: 'заблокировал этот адрес: слишком много запросов',
  },
  isBusy: {
    en: 'takes no more requests for now',
    ru: 'пока не принимает запросов',
  },
  waitFirst: { en: 'wait, and run it again', ru: 'подождите и запустите снова' },
  doesNotAnswer: { en: 'did not answer as hoped', ru: 'ответил не так, как ожидалось' },
  isStrange: {
    en: 'answered with something that amokit does not know',
    ru: 'ответил тем, чего amokit не знает',
  },
  reportIt: {
    en: 'please report it with this line; it holds no data of the account',
    ru: 'сообщите нам эту строку: данных аккаунта в ней нет',
  },
  isSomethingElse: {
    en: 'is there and holds something else',
    ru: 'уже есть, и в нём что-то другое',
  },
  otherFile: { en: 'name another file with --out', ru: 'назовите другой файл через --out' },
  written: { en: 'was written', ru: 'записан' },
  fields: { en: 'Fields', ru: 'Полей' },
  pipelines: { en: 'pipelines', ru: 'воронок' },
  statuses: { en: 'statuses', ru: 'статусов' },
  catalogs: { en: 'lists', ru: 'списков' },
  users: { en: 'invented users', ru: 'вымышленных пользователей' },
  leftOut: {
    en: 'could not be read and is left out',
    ru: 'прочитать не удалось, этого в файле нет',
  },
  replaced: {
    en: 'A name of a user, a phone or an e-mail was replaced in:',
    ru: 'Имя пользователя, телефон или почта заменены в:',
  },
  startIt: {
    en: 'Start with it: amokit sandbox --seed',
    ru: 'Запустить с ним: amokit sandbox --seed',
  },
  isReading: { en: 'Reading the account…', ru: 'Читаю аккаунт…' },
  isComparing: {
    en: 'Asking the account and the sandbox, some twenty seconds…',
    ru: 'Спрашиваю аккаунт и песочницу, секунд двадцать…',
  },
  comparesOnly: {
    en: '--compare writes nothing, so there is nothing for --out',
    ru: '--compare ничего не пишет, --out здесь лишний',
  },
  seedOnly: { en: '--seed goes with --compare', ru: '--seed нужен только вместе с --compare' },
  accountOption: {
    en: 'The account (Default: AMOKIT_ACCOUNT); its long-lived token is in AMOKIT_TOKEN',
    ru: 'Аккаунт (по умолчанию AMOKIT_ACCOUNT); долгосрочный токен берётся из AMOKIT_TOKEN',
  },
  jsonOption: { en: 'Print what was done as JSON', ru: 'Вывести результат как JSON' },
  asksExample: {
    en: 'ask for the address of an account and its token',
    ru: 'спросить адрес аккаунта и токен',
  },
  tokenExample: { en: 'the token is in AMOKIT_TOKEN', ru: 'токен лежит в AMOKIT_TOKEN' },
} as const satisfies Readonly<Record<string, Said>>;
