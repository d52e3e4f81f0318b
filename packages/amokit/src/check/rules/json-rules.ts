import { type JsonDocument, type JsonNode, propertiesOf } from '../../json/json-document.ts';
import { say } from '../../say.ts';
import type { Finding } from '../rule.ts';

/** What keeps a file from being JSON: the first mistake, as the next ones mostly follow from it. */
export function syntaxFindings(document: JsonDocument): readonly Finding[] {
  const { file, text, root, errors, positionOf } = document;
  if (text.trim() === '')
    return [
      {
        file,
        message: say({ en: 'it is empty', ru: 'он пуст' }),
        fix: say({ en: 'write at least {}', ru: 'напишите хотя бы {}' }),
      },
    ];
  const [first] = errors;
  if (first) {
    const isComment = /comment|комментарий/.test(first.message);
    return [
      {
        file,
        position: positionOf(first.offset),
        message: say({
          en: `it is no JSON: ${first.message}`,
          ru: `это не JSON: ${first.message}`,
        }),
        fix: isComment
          ? say({ en: 'take the comment out', ru: 'уберите комментарий' })
          : say({ en: 'correct it here, or just before', ru: 'исправьте здесь или чуть выше' }),
      },
    ];
  }
  if (root?.type !== 'object') {
    return [
      {
        file,
        position: { line: 1, column: 1 },
        message: say({ en: 'it must be an object: { … }', ru: 'нужен объект: { … }' }),
      },
    ];
  }
  return [];
}

/** Keys that an object has twice: the last one wins, in silence. */
export function duplicateKeys(document: JsonDocument): readonly Finding[] {
  const walk = (node: JsonNode | undefined): readonly Finding[] => {
    if (node?.type === 'array') return (node.children ?? []).flatMap(walk);
    const seen = new Set<string>();
    return propertiesOf(node).flatMap(({ key, keyNode, value }) => {
      const again = seen.has(key);
      seen.add(key);
      const finding: Finding = {
        file: document.file,
        position: document.positionOf(keyNode.offset),
        message: say({
          en: `"${key}" is there twice; only the last one counts`,
          ru: `«${key}» стоит дважды; считается только последний`,
        }),
        fix: say({ en: 'keep one of them', ru: 'оставьте один' }),
      };
      return [...(again ? [finding] : []), ...walk(value)];
    });
  };
  return walk(document.root);
}
