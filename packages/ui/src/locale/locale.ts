import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** A component's texts in the languages that it knows. English is what the others fall back to. */
export type Texts<T> = Readonly<Record<'en' | 'ru' | 'es' | 'pt', T>>;

/**
 * The language of the components below: a BCP 47 tag.
 *
 * Without it they follow the CRM's page (`APP.lang_id`), or `<html lang>` anywhere else.
 *
 * @example
 * <LocaleContext.Provider value={host.language}>…</LocaleContext.Provider>
 */
export const LocaleContext = createContext<string | undefined>(undefined);

const pageLocale = (): string => {
  const app: unknown = Reflect.get(globalThis, 'APP');
  const language: unknown = app instanceof Object ? Reflect.get(app, 'lang_id') : undefined;
  return (typeof language === 'string' && language) || document.documentElement.lang || 'en';
};

/** The language for `Intl` and texts. */
export function useLocale(): string {
  return useContext(LocaleContext) ?? pageLocale();
}

/**
 * A component's texts in the language of the page, with those that the caller replaced.
 *
 * @param own the component's
 * @param given what the caller wants in their place
 */
export function useTexts<T>(own: Texts<T>, given?: Partial<T>): T {
  const language = useLocale().slice(0, 2).toLowerCase();
  const known = new Map(Object.entries<T>(own)).get(language) ?? own.en;
  return given ? { ...known, ...given } : known;
}
