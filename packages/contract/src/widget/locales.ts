/** The languages that the two brands know: amoCRM ru, en, es, pt; Kommo en, es, pt, tr, id. */
export const widgetLocales = ['ru', 'en', 'es', 'pt', 'tr', 'id'] as const;

export type WidgetLocale = (typeof widgetLocales)[number];

/** One platform, two names, each with languages of its own. */
export const brandLocales = {
  amocrm: ['ru', 'en', 'es', 'pt'],
  kommo: ['en', 'es', 'pt', 'tr', 'id'],
} as const satisfies Readonly<Record<string, readonly WidgetLocale[]>>;

export type Brand = keyof typeof brandLocales;
