import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { maxBrackets, nestingOf, tooDeep } from '../nesting.ts';
import { say } from '../say.ts';
import { type Position, positionAt } from '../user-error.ts';

/** A part of a JSON file. */
export type JsonPath = readonly (string | number)[];

export type JsonNode = Node;

/** A JSON file that was read with its positions. */
export interface JsonDocument {
  readonly file: string;
  readonly text: string;
  /** Undefined where the file holds no value at all. */
  readonly root: JsonNode | undefined;
  /** What keeps it from being JSON, in the order of the file. */
  readonly errors: readonly { readonly message: string; readonly offset: number }[];
  /** The node at a path, or undefined. */
  find(path: JsonPath): JsonNode | undefined;
  positionOf(offset: number): Position;
  /** Where a path stands, or the nearest of its parents that does. */
  positionAtPath(path: JsonPath): Position;
}

/** The parser's complaints in Russian, by its own names for them. */
const russian: Readonly<Record<string, string>> = {
  InvalidSymbol: 'неизвестное слово',
  InvalidNumberFormat: 'неверное число',
  PropertyNameExpected: 'нужно имя в кавычках',
  ValueExpected: 'нужно значение',
  ColonExpected: 'нужно двоеточие',
  CommaExpected: 'нужна запятая',
  CloseBraceExpected: 'нужна закрывающая }',
  CloseBracketExpected: 'нужна закрывающая ]',
  EndOfFileExpected: 'после значения есть лишнее',
  InvalidCommentToken: 'комментарий',
  UnexpectedEndOfComment: 'незаконченный комментарий',
  UnexpectedEndOfString: 'незаконченная строка',
  UnexpectedEndOfNumber: 'незаконченное число',
  InvalidUnicode: 'неверный код символа',
  InvalidEscapeCharacter: 'неверный символ после \\',
  InvalidCharacter: 'недопустимый символ',
};

/** `InvalidSymbol` → `invalid symbol` */
function inWords({ error }: ParseError): string {
  const name = printParseErrorCode(error);
  const en = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return say({ en, ru: russian[name] ?? en });
}

/** Reads a text as strict JSON: comments and commas at the end are errors, as they are in the CRM. */
export function parseJson(file: string, text: string): JsonDocument {
  const isTooDeep = nestingOf(text).brackets > maxBrackets;
  const found: ParseError[] = [];
  const root = isTooDeep
    ? undefined
    : parseTree(text, found, { disallowComments: true, allowTrailingComma: false });
  const positionOf = (offset: number) => positionAt(text, offset);
  const find = (path: JsonPath) => root && findNodeAtLocation(root, [...path]);
  return {
    file,
    text,
    root,
    errors: isTooDeep
      ? [{ message: say(tooDeep), offset: 0 }]
      : found.map((error) => ({ message: inWords(error), offset: error.offset })),
    find,
    positionOf,
    positionAtPath(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const node = find(path.slice(0, length));
        if (node)
          return positionOf(node.parent?.type === 'property' ? node.parent.offset : node.offset);
      }
      return positionOf(root?.offset ?? 0);
    },
  };
}

/** The key, the key's node and the value's node of each property of an object node. */
export function propertiesOf(node: JsonNode | undefined): readonly {
  readonly key: string;
  readonly keyNode: JsonNode;
  readonly value: JsonNode | undefined;
}[] {
  if (node?.type !== 'object') return [];
  return (node.children ?? []).flatMap((property) => {
    const [keyNode, value] = property.children ?? [];
    return keyNode ? [{ key: String(keyNode.value), keyNode, value }] : [];
  });
}
