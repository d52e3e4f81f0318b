import type { MessageLanguage } from '../cli/system-language.ts';

/** What a person reads when an account is read. */
export interface PullTexts {
  /** Asked on a terminal. */
  readonly askAccount: string;
  readonly askToken: string;
  /** What is missing where nobody can be asked. */
  readonly noAccount: string;
  readonly noToken: string;
  /** Before the file's name. */
  readonly noFile: string;
  readonly giveBoth: string;
  readonly badAddress: string;
  readonly giveAddress: string;
  readonly openAddress: string;
  readonly badToken: string;
  /** `https://example.amocrm.ru` comes before it. */
  readonly refusesToken: string;
  readonly newToken: string;
  readonly lacksRights: string;
  readonly giveRights: string;
  readonly isUnpaid: string;
  readonly payFirst: string;
  readonly isNoAccount: string;
  readonly isBanned: string;
  readonly waitFirst: string;
  readonly doesNotAnswer: string;
  readonly isStrange: string;
  readonly reportIt: string;
  /** Before the file's name, and after it. */
  readonly isSomethingElse: string;
  readonly otherFile: string;
  /** What was read, and what was not. */
  readonly written: string;
  readonly fields: string;
  readonly pipelines: string;
  readonly statuses: string;
  readonly catalogs: string;
  readonly users: string;
  readonly leftOut: string;
  readonly replaced: string;
  readonly startIt: string;
  /** The comparison. */
  readonly same: string;
  readonly differs: string;
  readonly inAccount: string;
  readonly inSandbox: string;
  readonly missing: string;
  readonly notCompared: string;
  readonly nothingThere: string;
  readonly answered: string;
}

export const pullTexts: Readonly<Record<MessageLanguage, PullTexts>> = {
  en: {
    askAccount: 'Address of the account (https://example.amocrm.ru): ',
    askToken: 'Long-lived token (it is not shown and not stored): ',
    noAccount: 'no account was named',
    noToken: 'there is no token',
    noFile: 'there is no',
    giveBoth:
      'AMOKIT_ACCOUNT=https://example.amocrm.ru AMOKIT_TOKEN=…, or run it on a terminal and be asked',
    badAddress: 'that is no address of an account',
    giveAddress: 'give it as https://example.amocrm.ru or https://example.kommo.com',
    openAddress: 'a token is sent over https alone, except to this machine',
    badToken: 'the token has characters that no token has',
    refusesToken: 'refuses the token: it is another account’s, has run out or was revoked',
    newToken:
      'make a new one in the account: Settings → Integrations → your integration → Keys and scopes → Long-lived token',
    lacksRights: 'does not let this token read',
    giveRights:
      'the integration needs access to the account’s data, and an administrator has to install it',
    isUnpaid: 'is not paid for: its API is closed',
    payFirst: 'pay for the account, or take another one',
    isNoAccount: 'is no account of amoCRM or Kommo, or it has moved',
    isBanned: 'has blocked this address after too many requests',
    waitFirst: 'wait, and run it again',
    doesNotAnswer: 'did not answer as hoped',
    isStrange: 'answered with something that amokit does not know',
    reportIt: 'please report it with this line; it holds no data of the account',
    isSomethingElse: 'is there and holds something else',
    otherFile: 'name another file with --out',
    written: 'was written',
    fields: 'Fields',
    pipelines: 'pipelines',
    statuses: 'statuses',
    catalogs: 'lists',
    users: 'invented users',
    leftOut: 'could not be read and is left out',
    replaced: 'A name of a user, a phone or an e-mail was replaced in:',
    startIt: 'Start with it: amokit sandbox --seed',
    same: 'The sandbox answers with the keys and types of the account.',
    differs: 'differences',
    inAccount: 'account',
    inSandbox: 'sandbox',
    missing: 'nothing',
    notCompared: 'Not compared',
    nothingThere: 'one of the two has nothing there',
    answered: 'answered',
  },
  ru: {
    askAccount: 'Адрес аккаунта (https://example.amocrm.ru): ',
    askToken: 'Долгосрочный токен (не показывается и не сохраняется): ',
    noAccount: 'аккаунт не указан',
    noToken: 'токена нет',
    noFile: 'нет файла',
    giveBoth:
      'AMOKIT_ACCOUNT=https://example.amocrm.ru AMOKIT_TOKEN=…, или запустите в терминале: команда спросит сама',
    badAddress: 'это не адрес аккаунта',
    giveAddress: 'укажите его как https://example.amocrm.ru или https://example.kommo.com',
    openAddress: 'токен отправляется только по https, кроме как на этот компьютер',
    badToken: 'в токене есть символы, которых в токенах не бывает',
    refusesToken: 'не принимает токен: он от другого аккаунта, истёк или отозван',
    newToken:
      'создайте новый в аккаунте: Настройки → Интеграции → ваша интеграция → Ключи и доступы → Долгосрочный токен',
    lacksRights: 'не даёт прочитать этим токеном',
    giveRights: 'интеграции нужен доступ к данным аккаунта, и установить её должен администратор',
    isUnpaid: 'не оплачен: его API закрыт',
    payFirst: 'оплатите аккаунт или возьмите другой',
    isNoAccount: 'не аккаунт amoCRM или Kommo, или он переехал',
    isBanned: 'заблокировал этот адрес: слишком много запросов',
    waitFirst: 'подождите и запустите снова',
    doesNotAnswer: 'ответил не так, как ожидалось',
    isStrange: 'ответил тем, чего amokit не знает',
    reportIt: 'сообщите нам эту строку: данных аккаунта в ней нет',
    isSomethingElse: 'уже есть, и в нём что-то другое',
    otherFile: 'назовите другой файл через --out',
    written: 'записан',
    fields: 'Полей',
    pipelines: 'воронок',
    statuses: 'статусов',
    catalogs: 'списков',
    users: 'вымышленных пользователей',
    leftOut: 'прочитать не удалось, этого в файле нет',
    replaced: 'Имя пользователя, телефон или почта заменены в:',
    startIt: 'Запустить с ним: amokit sandbox --seed',
    same: 'Песочница отвечает теми же ключами и типами, что и аккаунт.',
    differs: 'отличий',
    inAccount: 'аккаунт',
    inSandbox: 'песочница',
    missing: 'ничего',
    notCompared: 'Не сравнивалось',
    nothingThere: 'у одной из сторон там ничего нет',
    answered: 'ответ',
  },
};
