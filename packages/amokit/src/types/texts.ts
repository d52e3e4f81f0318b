import type { Said } from '../say.ts';

/** What a person reads when types were written. */
export const typesTexts = {
  written: { en: 'was written', ru: 'записан' },
  unchanged: { en: 'has not changed', ru: 'не изменился' },
  outOfDate: { en: 'it differs from the account', ru: 'он отличается от аккаунта' },
  runAgain: { en: 'run amokit types again', ru: 'запустите amokit types ещё раз' },
  notIncluded: {
    en: 'tsconfig.json does not take it in yet: add it to "include", as',
    ru: 'tsconfig.json его пока не видит: добавьте в "include"',
  },
} as const satisfies Readonly<Record<string, Said>>;
