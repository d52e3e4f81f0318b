import { asText, at } from './page-values.ts';

/**
 * The keys of an i18n file, dotted: `{ panel: { add: '…' } }` has `panel` → `'panel.add'`.
 * Any string where the file's type is not given.
 */
export type TextKey<Texts> = unknown extends Texts
  ? string
  : {
      [K in keyof Texts & string]: Texts[K] extends string
        ? K
        : Texts[K] extends object
          ? `${K}.${TextKey<Texts[K]>}`
          : never;
    }[keyof Texts & string];

/** Values for the `{name}` places of a text. */
export type TextValues = Readonly<Record<string, string | number>>;

/**
 * A text by its dotted key, with its `{name}` places filled in.
 *
 * A key that the file does not have comes back as it is, and so does a place without a value:
 * a person can still use the widget, and whoever reads the screen knows what is missing.
 */
export function translate(texts: unknown, key: string, values: TextValues = {}): string {
  const text = asText(at(texts, ...key.split('.'))) || key;
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? `${values[name]}` : place,
  );
}
