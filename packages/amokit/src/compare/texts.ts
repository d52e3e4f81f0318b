import type { Said } from '../say.ts';

/** What a person reads when a sandbox was compared with its account. */
export const compareTexts = {
  account: { en: 'account', ru: 'аккаунт' },
  sandbox: { en: 'sandbox', ru: 'песочница' },
  missing: { en: 'has no such key', ru: 'без этого ключа' },
  whole: { en: 'the whole answer', ru: 'ответ целиком' },
  notCompared: { en: 'was not compared', ru: 'не сравнивался' },
  nothingThere: {
    en: 'Endpoints with nothing to compare (--json lists them):',
    ru: 'Запросов, где сравнивать нечего (список покажет --json):',
  },
  compared: { en: 'Endpoints compared:', ru: 'Сравнено запросов:' },
  differences: { en: 'differences:', ru: 'отличий:' },
} as const satisfies Readonly<Record<string, Said>>;
