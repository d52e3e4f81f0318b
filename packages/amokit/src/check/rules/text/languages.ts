import type { JsonDocument } from '../../../json/json-document.ts';
import { say } from '../../../say.ts';
import { type Finding, findingAt, pages, type Rule } from '../../rule.ts';
import type { Widget } from '../../widget.ts';
import { textEntries } from '../i18n/text-keys.ts';

interface Text {
  readonly document: JsonDocument;
  readonly key: string;
  readonly path: readonly string[];
  readonly text: string;
}

const latin = ['en', 'es', 'pt', 'tr', 'id'];

function textsIn({ texts }: Widget, languages: readonly string[]): readonly Text[] {
  return languages.flatMap((language) => {
    const document = texts.get(language);
    if (!document) return [];
    return textEntries(document).flatMap(({ key, path, node }) =>
      node.type === 'string' ? [{ document, key, path, text: String(node.value) }] : [],
    );
  });
}

const found = (
  texts: readonly Text[],
  pattern: RegExp,
  words: (text: Text, match: string) => readonly [message: string, fix: string],
): readonly Finding[] =>
  texts.flatMap((text) => {
    const match = pattern.exec(text.text)?.[0];
    if (match === undefined) return [];
    const [message, fix] = words(text, match);
    return [findingAt(text.document, text.path, message, fix)];
  });

export const wrongLanguage: Rule = {
  id: 'text/wrong-language',
  severity: 'error',
  moderation: true,
  summary: 'Texts are in the language of their file.',
  source: pages.requirements,
  check: (widget) => [
    ...found(textsIn(widget, latin), /[а-яё]{2,}/i, ({ key, document }, match) => [
      say({
        en: `"${key}" in ${document.file} has Russian words: "${match}"`,
        ru: `в «${key}» файла ${document.file} русские слова: «${match}»`,
      }),
      say({ en: 'translate it', ru: 'переведите' }),
    ]),
  ],
};

export const russianDomain: Rule = {
  id: 'text/russian-domain',
  severity: 'error',
  moderation: true,
  summary: 'Texts in other languages name no addresses that end with .ru.',
  source: pages.requirements,
  check: (widget) =>
    found(textsIn(widget, latin), /[\w-]+\.(ru|рф|su)\b(?!\.)/i, ({ key }, match) => [
      say({ en: `"${key}" names ${match}`, ru: `«${key}» называет ${match}` }),
      say({
        en: 'name an address in the language of the text',
        ru: 'назовите адрес на языке текста',
      }),
    ]),
};

export const wrongCurrency: Rule = {
  id: 'text/currency',
  severity: 'error',
  moderation: true,
  summary: 'Prices in other languages are in dollars or euros.',
  source: pages.requirements,
  check: (widget) =>
    found(textsIn(widget, latin), /\d\s?(₽|rub\b|RUB\b|руб)/, ({ key }, match) => [
      say({
        en: `"${key}" has a price in roubles: "${match}"`,
        ru: `в «${key}» цена в рублях: «${match}»`,
      }),
      say({ en: 'name it in dollars or euros', ru: 'назовите её в долларах или евро' }),
    ]),
};

export const brandInName: Rule = {
  id: 'text/brand-name',
  severity: 'error',
  profiles: ['public-amocrm', 'public-kommo'],
  summary: 'The name of the widget does not have the name of the CRM in it.',
  source: pages.listing,
  check: (widget) =>
    found(
      textsIn(widget, [...widget.texts.keys()]).filter(({ key }) => key === 'widget.name'),
      /amo\s?crm|амо\s?(crm|срм)|kommo/i,
      ({ key }, match) => [
        say({
          en: `"${key}" has the name of the CRM: "${match}"`,
          ru: `в «${key}» название CRM: «${match}»`,
        }),
        say({ en: 'find a name of its own', ru: 'придумайте своё название' }),
      ],
    ),
};

export const scriptInText: Rule = {
  id: 'text/script',
  severity: 'error',
  moderation: true,
  summary: 'No text brings a script or a handler with it.',
  source: pages.requirements,
  check: (widget) =>
    found(
      textsIn(widget, [...widget.texts.keys()]),
      /<script|<iframe|\son\w+\s*=\s*["']|javascript:/i,
      ({ key }, match) => [
        say({
          en: `"${key}" has code in it: "${match.trim()}"`,
          ru: `в «${key}» код: «${match.trim()}»`,
        }),
        say({ en: 'keep code in script.js', ru: 'код держите в script.js' }),
      ],
    ),
};
