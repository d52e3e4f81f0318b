import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../../agreed/language.ts';
import { en } from './en.ts';
import type { PageTexts } from './page-texts.ts';
import { ru } from './ru.ts';

export const texts: Readonly<Record<Language, PageTexts>> = { ru, en };

export const LanguageContext = createContext<Language>('en');

export const useLanguage = (): Language => useContext(LanguageContext);

export const useT = (): PageTexts => texts[useLanguage()];
