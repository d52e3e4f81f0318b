import type { PageLanguage } from '../../page-shapes/page-state.ts';

const locales: Readonly<Record<PageLanguage, string>> = { en: 'en-US', ru: 'ru-RU' };

/** `45 000 ₽` */
export const formatMoney = (value: number, currency: string, language: PageLanguage): string =>
  new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  }).format(value);

/** `25.11.2026 14:05` of unix seconds. */
export const formatTime = (seconds: number, language: PageLanguage): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'short', timeStyle: 'short' }).format(
    seconds * 1000,
  );

/** `25 ноября 2026 г.` of unix seconds: the caption of a day in the feed. */
export const formatDay = (seconds: number, language: PageLanguage): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long' }).format(seconds * 1000);

/** `14:05:07` of milliseconds. */
export const formatClock = (milliseconds: number, language: PageLanguage): string =>
  new Intl.DateTimeFormat(locales[language], { timeStyle: 'medium' }).format(milliseconds);

/** `₽`, `$`: the sign of a currency, or its code where it has none. */
export const currencySign = (currency: string): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? currency;

/** `25.11.2026` of unix seconds. */
export const formatDate = (seconds: number, language: PageLanguage): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'short' }).format(seconds * 1000);
