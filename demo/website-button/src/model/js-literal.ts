const mark: unique symbol = Symbol('variable');

/** A value of the page in which the code will stand, by its name. */
export interface Variable {
  readonly [mark]: string;
}

/**
 * A variable of the page.
 *
 * @example
 * writeLiteral({ user_id: variable('window.userId') });
 */
export const variable = (name: string): Variable => ({ [mark]: name });

/** What can be written down as JavaScript. */
export type Literal =
  | string
  | number
  | boolean
  | Variable
  | { readonly [key: string]: Literal | undefined };

const isVariable = (value: object): value is Variable => mark in value;

/** Names of variables that can be written as they are: `window.shop.userId`. */
export const isVariableName = (text: string): boolean =>
  /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*$/.test(text);

/**
 * A text as JavaScript that can stand in a `<script>` element of any page: nothing in it ends the
 * element or the string.
 */
export const quote = (text: string): string =>
  JSON.stringify(text)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');

/**
 * Writes a value as JavaScript, as a person would.
 *
 * @example
 * writeLiteral({ color: '#000', onlinechat: { user_id: variable('window.userId') } });
 */
export function writeLiteral(value: Literal, indent = ''): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object') return String(value);
  if (isVariable(value)) return isVariableName(value[mark]) ? value[mark] : 'undefined';
  const inner = `${indent}  `;
  const lines = Object.entries(value).flatMap(([key, own]) =>
    own === undefined ? [] : [`${inner}${keyOf(key)}: ${writeLiteral(own, inner)},`],
  );
  return lines.length > 0 ? `{\n${lines.join('\n')}\n${indent}}` : '{}';
}

const keyOf = (key: string): string => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key));
