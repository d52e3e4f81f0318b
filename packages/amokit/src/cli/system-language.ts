export type MessageLanguage = 'ru' | 'en';

/**
 * The language in which the command line speaks: Russian where the system does, else English.
 *
 * @param env the variables of the process; the first of `AMOKIT_LANG`, `LC_ALL`, `LC_MESSAGES` and `LANG`
 *   decides
 * @param locale what the system says where none of them is set, as on Windows
 */
export function systemLanguage(
  env: Readonly<Record<string, string | undefined>> = process.env,
  locale: string = Intl.DateTimeFormat().resolvedOptions().locale,
): MessageLanguage {
  const named = env.AMOKIT_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || locale;
  return /^ru\b|^ru_/i.test(named) ? 'ru' : 'en';
}
