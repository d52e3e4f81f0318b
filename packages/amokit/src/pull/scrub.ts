/** Somebody whose name must not be in the file, with what stands there instead. */
export interface Person {
  readonly texts: readonly string[];
  readonly standIn: string;
}

/** The keys under which people write what they like. */
const written: ReadonlySet<string> = new Set(['name', 'value', 'description', 'title']);

const email = /[^\s@<>()",;:]+@[^\s@<>()",;:]+\.\p{L}{2,}/gu;
const phone = /(?<![\w.])\+?\d(?:[\s().-]*\d){9,14}(?!\w)/g;

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `Anna Brooks` is `Brooks Anna` too; shorter parts of a name are words of their own. */
function formsOf({
  texts,
  standIn,
}: Person): readonly (readonly [form: string, standIn: string])[] {
  return texts.flatMap((text) => {
    const words = text.trim().split(/\s+/).filter(Boolean);
    if (words.join('').length < 2) return [];
    const forms = words.length === 2 ? [words, [...words].reverse()] : [words];
    return forms.map((form) => [form.map(literal).join('\\s+'), standIn] as const);
  });
}

export interface Scrubbed<Value> {
  readonly value: Value;
  /** Where something was replaced: `pipelines.2.name`. */
  readonly replaced: readonly string[];
}

/**
 * A copy of data in which texts that people wrote hold no name of these people, no e-mail and no
 * telephone number.
 */
export function scrub<Value>(data: Value, people: readonly Person[]): Scrubbed<Value> {
  const forms = [...people.flatMap(formsOf)].sort(([a], [b]) => b.length - a.length);
  const patterns = forms.map(
    ([form, standIn]) =>
      [new RegExp(`(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`, 'giu'), standIn] as const,
  );
  const replaced: string[] = [];

  function clean(text: string): string {
    const named = patterns.reduce((rest, [pattern, by]) => rest.replace(pattern, () => by), text);
    return named.replace(email, 'user@example.test').replace(phone, '+0 000 000-00-00');
  }
  function copy(value: unknown, path: readonly (string | number)[]): unknown {
    if (Array.isArray(value)) return value.map((item, at) => copy(item, [...path, at]));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, copy(item, [...path, key])]),
      );
    if (typeof value !== 'string' || !written.has(String(path.at(-1)))) return value;
    const after = clean(value);
    if (after !== value) replaced.push(path.join('.'));
    return after;
  }
  // A copy has the shape of what it was made of.
  return { value: copy(data, []) as Value, replaced };
}
