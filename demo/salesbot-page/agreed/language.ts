/** The languages of the page and of what the server writes. */
export type Language = 'ru' | 'en';

/** The first of the languages that somebody reads which we have too. */
export function languageOf(wanted: readonly unknown[]): Language {
  for (const one of wanted) {
    const code = typeof one === 'string' ? one.slice(0, 2).toLowerCase() : '';
    if (code === 'ru' || code === 'en') return code;
  }
  return 'en';
}

const tags: Readonly<Record<Language, string>> = { ru: 'ru-RU', en: 'en-GB' };

/** Whose clock it is, as people say it: `Moscow Standard Time`. */
export function zoneName(timezone: string, language: Language): string {
  const format = new Intl.DateTimeFormat(tags[language], {
    timeZone: timezone,
    timeZoneName: 'long',
  });
  const name = format.formatToParts().find(({ type }) => type === 'timeZoneName');
  return name?.value ?? timezone;
}

/** A time in words: `Friday, 28 November, 14:00`. */
export function timeInWords(seconds: number, language: Language, timezone: string): string {
  return new Intl.DateTimeFormat(tags[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: timezone,
  }).format(seconds * 1000);
}
