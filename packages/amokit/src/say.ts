/**
 * What the commands say to a person, in English and in Russian.
 *
 * @module
 */
import { type MessageLanguage, systemLanguage } from './cli/system-language.ts';

/** One text in each language: a missing one does not compile. */
export type Said = Readonly<Record<MessageLanguage, string>>;

/**
 * A text in the language of the system.
 *
 * @example
 * say({ en: `there is no ${path}`, ru: `нет ${path}` });
 */
export const say = (text: Said): string => text[systemLanguage()];

/** `1 ошибка`, `2 ошибки`, `5 ошибок`; in English `1 error`, `2 errors`. */
export function counted(
  count: number,
  forms: Readonly<Record<MessageLanguage, Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>>>,
): string {
  const language = systemLanguage();
  const { [new Intl.PluralRules(language).select(count)]: form, other } = forms[language];
  return `${count} ${form ?? other ?? ''}`;
}
