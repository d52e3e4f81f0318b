import { type JsonDocument, type JsonNode, propertiesOf } from '../../../json/json-document.ts';

/** A text of an i18n file. */
export interface TextEntry {
  readonly path: readonly string[];
  /** `settings.api_key` */
  readonly key: string;
  readonly node: JsonNode;
}

/** Every value of an i18n file that is not an object, in its order. */
export function textEntries({ root }: JsonDocument): readonly TextEntry[] {
  const walk = (node: JsonNode | undefined, path: readonly string[]): readonly TextEntry[] =>
    propertiesOf(node).flatMap(({ key, value }) => {
      const inner = [...path, key];
      if (value?.type === 'object' && (value.children ?? []).length > 0) return walk(value, inner);
      return value ? [{ path: inner, key: inner.join('.'), node: value }] : [];
    });
  return walk(root, []);
}
