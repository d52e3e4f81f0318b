import { at } from './value.ts';

/** `self.i18n(key)`: a section as an object, or a text by its dotted path. */
export const readTexts = (langs: unknown, key: unknown): unknown =>
  typeof key === 'string' ? at(langs, ...key.split('.')) : langs;

/** A caption of the manifest: an i18n key, or a text that stands there itself. */
export function caption(langs: unknown, key: unknown, fallback = ''): string {
  if (typeof key !== 'string') return fallback;
  const text = readTexts(langs, key);
  return typeof text === 'string' ? text : key || fallback;
}
