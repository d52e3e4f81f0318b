export type MessageLanguage = 'ru' | 'en';

let known: string | undefined;

/** Asked once: it takes longer than everything else that saying a text does. */
function systemLocale(): string {
  known ??= Intl.DateTimeFormat().resolvedOptions().locale;
  return known;
}

/**
 * The language in which the command line speaks: Russian where the system does, else English.
 *
 * @param env the variables of the process; the first of `AMOKIT_LANG`, `LC_ALL`, `LC_MESSAGES` and `LANG`
 *   decides
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
