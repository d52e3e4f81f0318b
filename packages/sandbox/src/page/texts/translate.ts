import type { PageLanguage } from '../../page-shapes/page-state.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

type Texts = typeof en;

/** The keys of the page's texts: `card.save`. */
export type TextKey = {
  [Section in keyof Texts & string]: `${Section}.${keyof Texts[Section] & string}`;
}[keyof Texts & string];

/** A text of the page, with its `{name}` places filled in. */
export type Translate = (
  key: TextKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

const languages: Readonly<
  Record<PageLanguage, Readonly<Record<string, Readonly<Record<string, string>>>>>
> = { en, ru };

export const createTranslate =
  (language: PageLanguage): Translate =>
  (key, values = {}) => {
    const [section = '', name = ''] = key.split('.');
    const text = languages[language][section]?.[name] ?? key;
    return text.replace(/\{(\w+)\}/g, (place, found: string) => `${values[found] ?? place}`);
  };
