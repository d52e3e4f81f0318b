import { LocaleContext } from '@amokit/ui';
import { render, type VNode } from 'preact';
import { languageOf } from '../../agreed/language.ts';
import { followColors } from './colors.ts';
import css from './page.css?inline';
import { LanguageContext, texts } from './texts/texts.ts';

/** What the address of the page had in it. */
export interface Opening {
  /** What stood behind `#`. */
  readonly ticket: string;
  /** A disposable token of the CRM. */
  readonly token: string;
  /** The rest of the address. */
  readonly query: URLSearchParams;
}

/** Draws a page in the person's language and the device's colours. */
export function draw(page: VNode): void {
  const place = document.getElementById('page');
  if (!place) throw new Error('the page has no place to draw into');
  const language = languageOf(navigator.languages);
  document.documentElement.lang = language;
  document.title = texts[language].title;
  followColors();
  wear(css);
  render(
    <LanguageContext.Provider value={language}>
      <LocaleContext.Provider value={language}>{page}</LocaleContext.Provider>
    </LanguageContext.Provider>,
    place,
  );
}

/** Not as a file: nothing loads before the first script has cleaned the address. */
function wear(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
}
