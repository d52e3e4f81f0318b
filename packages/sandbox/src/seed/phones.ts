import type { PageLanguage } from '../page-shapes/page-state.ts';

/** A telephone number of nobody, another for each `at`. */
export function phoneOf(language: PageLanguage, at: number, code = 900): string {
  const digits = String(2_104_517 + at * 73_513);
  if (language === 'en') return `+1 555 01${digits.slice(-2)}`;
  return `+7 ${code} ${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}`;
}
