import en from '../i18n/en.json';
import ru from '../i18n/ru.json';
import type { Translate } from '../src/host.ts';

/** The language of the person's browser, of those that there are. */
export const language = navigator.languages.some((tag) => tag.startsWith('ru')) ? 'ru' : 'en';

const all: unknown = { en, ru }[language];

/** A text by its dotted key, with its `{name}` places filled in, as the CRM's host has it. */
export const t: Translate = (key, values = {}) => {
  const found: unknown = key.split('.').reduce<unknown>((part, name) => Object(part)[name], all);
  const text = typeof found === 'string' ? found : key;
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
};
