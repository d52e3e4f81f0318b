import { type ChatWords, chatWords } from '../../model/chat-words.ts';
import { type ChatLocale, chatLocales, chatTexts, type Look } from '../../model/look.ts';

/** A colour of a look, or the picture's own where there is none or a wrong one. */
export const colorOr = (color: string | undefined, own: string): string =>
  color && CSS.supports('color', color) ? color : own;

const isLocale = (text: string): text is ChatLocale => chatLocales.some((one) => one === text);

/** The words of the chat: the language's, and over them the site's own. */
export function wordsOf({ locale, texts }: Look, language: string): ChatWords {
  const [page = ''] = language.split('-');
  const known = chatWords[locale || (isLocale(page) ? page : 'en')];
  const own = chatTexts.flatMap((name) => {
    const text = texts[name]?.trim();
    return text && name in known ? [[name, text]] : [];
  });
  return { ...known, ...Object.fromEntries(own) };
}
