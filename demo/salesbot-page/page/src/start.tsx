import { LocaleContext } from '@amokit/ui';
import { render } from 'preact';
import { languageOf } from '../../shared/language.ts';
import { App, type AppProps } from './app.tsx';
import { followColors } from './colors.ts';
import { LanguageContext, texts } from './texts/texts.ts';
import './page.css';

export type Opening = Omit<AppProps, 'language'>;

/** Draws the page in the person's language and the device's colours. */
export function start(opening: Opening): void {
  const place = document.getElementById('page');
  if (!place) throw new Error('the page has no place to draw into');
  const language = languageOf(navigator.languages);
  document.documentElement.lang = language;
  document.title = texts[language].title;
  followColors();
  render(
    <LanguageContext.Provider value={language}>
      <LocaleContext.Provider value={language}>
        <App {...opening} />
      </LocaleContext.Provider>
    </LanguageContext.Provider>,
    place,
  );
}
