/** The languages in which this command speaks to a person. */
export type MessageLanguage = 'ru' | 'en';

/** One text in each of them: a missing one does not compile. */
export type Said = Readonly<Record<MessageLanguage, string>>;

/**
 * Russian where the system speaks it, else English.
 *
 * @param env the first of `AMOKIT_LANG`, `LC_ALL`, `LC_MESSAGES` and `LANG` decides
 * @param locale what the system says where none of them is set, as on Windows
 */
export function systemLanguage(
  env: Readonly<Record<string, string | undefined>> = process.env,
  locale: string = Intl.DateTimeFormat().resolvedOptions().locale,
): MessageLanguage {
  const named = env.AMOKIT_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || locale;
  return /^ru\b|^ru_/i.test(named) ? 'ru' : 'en';
}

/** A text in the language of the system. */
export const say = (text: Said): string => text[systemLanguage()];
