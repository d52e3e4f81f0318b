/** The languages in which this command speaks to a person. */
export type MessageLanguage = 'ru' | 'en';

/** One text in each of them: a missing one does not compile. */
export type Said = Readonly<Record<MessageLanguage, string>>;

let known: string | undefined;

/** Asked once: it takes longer than everything else that saying a text does. */
function systemLocale(): string {
  known ??= Intl.DateTimeFormat().resolvedOptions().locale;
  return known;
}

/**
 * Russian where the system speaks it, else English.
 *
 * @param env the first of `AMOKIT_LANG`, `LC_ALL`, `LC_MESSAGES` and `LANG` decides
 * @param locale what decides where none of them is set, as on Windows; the system's by default
 */
export function systemLanguage(
  env: Readonly<Record<string, string | undefined>> = process.env,
  locale?: string,
): MessageLanguage {
  const named =
    env.AMOKIT_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || (locale ?? systemLocale());
  return /^ru\b|^ru_/i.test(named) ? 'ru' : 'en';
}

/** A text in the language of the system. */
export const say = (text: Said): string => text[systemLanguage()];
