import type { MessageLanguage } from '../cli/system-language.ts';

/** What a person reads when types were written. */
export interface TypesTexts {
  readonly written: string;
  readonly unchanged: string;
  readonly outOfDate: string;
  readonly runAgain: string;
  /** Before the name of the file. */
  readonly notIncluded: string;
}

export const typesTexts: Readonly<Record<MessageLanguage, TypesTexts>> = {
  en: {
    written: 'was written',
    unchanged: 'has not changed',
    outOfDate: 'it differs from the account',
    runAgain: 'run amokit types again',
    notIncluded: 'tsconfig.json does not take it in yet: add it to "include", as',
  },
  ru: {
    written: 'записан',
    unchanged: 'не изменился',
    outOfDate: 'он отличается от аккаунта',
    runAgain: 'запустите amokit types ещё раз',
    notIncluded: 'tsconfig.json его пока не видит: добавьте в "include"',
  },
};
