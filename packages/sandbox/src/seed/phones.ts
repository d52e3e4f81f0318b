import type { PageLanguage } from '../page-shapes/page-state.ts';

const areas = { work: { ru: 900, en: 202 }, mobile: { ru: 901, en: 303 } } as const;

/** A telephone number of nobody, another for each `at`. */
export function phoneOf(
  language: PageLanguage,
  at: number,
  kind: keyof typeof areas = 'work',
): string {
  const area = areas[kind][language];
  const digits = String(2_104_517 + at * 73_513);
  if (language === 'en') return `+1 ${area} 555 01${digits.slice(-2)}`;
  return `+7 ${area} ${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}`;
}
