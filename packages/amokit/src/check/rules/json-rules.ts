import { type JsonDocument, type JsonNode, propertiesOf } from '../../json/json-document.ts';
import type { Finding } from '../rule.ts';

/** What keeps a file from being JSON: the first mistake, as the next ones mostly follow from it. */
export function syntaxFindings(document: JsonDocument): readonly Finding[] {
  const { file, text, root, errors, positionOf } = document;
  if (text.trim() === '') return [{ file, message: 'it is empty', fix: 'write at least {}' }];
  const [first] = errors;
  if (first) {
    const isComment = /comment/.test(first.message);
    return [
      {
        file,
        position: positionOf(first.offset),
        message: `it is no JSON: ${first.message}`,
        fix: isComment ? 'take the comment out' : 'correct it here, or just before',
      },
    ];
  }
  if (root?.type !== 'object') {
    return [{ file, position: { line: 1, column: 1 }, message: 'it must be an object: { … }' }];
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
        message: `"${key}" is there twice; only the last one counts`,
        fix: 'keep one of them',
      };
      return [...(again ? [finding] : []), ...walk(value)];
    });
  };
  return walk(document.root);
}
