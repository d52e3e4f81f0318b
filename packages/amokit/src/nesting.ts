/** How deep a text may be nested, going by its brackets and signs. */
export interface Nesting {
  /** The most brackets that are open at once. */
  readonly brackets: number;
  /** No less than the depth of the tree of a script: brackets count more, as they are several nodes. */
  readonly depth: number;
}

/** What is said of a file with more. */
export const tooDeep = {
  en: 'it is nested too deep to be read',
  ru: 'слишком много вложенных скобок, прочитать нельзя',
} as const;

/** The deepest file of a good widget has a tenth of them. */
export const maxBrackets = 200;

const bracketNodes = 8;

const isWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 128 || code === 95;

/** Where a string or comment that starts here ends; the same place where none does. */
function skip(text: string, at: number): number {
  const sign = text[at];
  if (sign === '"' || sign === "'") {
    for (let end = at + 1; end < text.length; end += 1) {
      if (text[end] === '\\') end += 1;
      else if (text[end] === sign || text[end] === '\n') return end;
    }
    return text.length;
  }
  const isComment = sign === '/' && (text[at + 1] === '/' || text[at + 1] === '*');
  if (!isComment) return at;
  const close = text[at + 1] === '/' ? '\n' : '*/';
  const end = text.indexOf(close, at + 2);
  return end < 0 ? text.length : end + close.length - 1;
}

/**
 * Looks at a text without parsing it: parsers call themselves for each level, and a hostile file
 * would end the process.
 */
export function nestingOf(text: string): Nesting {
  const levels: number[] = [0];
  let [depth, most, brackets] = [0, 0, 0];
  let inWord = false;
  const grow = (by: number) => {
    levels[levels.length - 1] = (levels.at(-1) ?? 0) + by;
    depth += by;
    if (depth > most) most = depth;
  };
  for (let at = skip(text, 0); at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const wasInWord: boolean = inWord;
    inWord = isWord(code) || (wasInWord && code >= 48 && code <= 57);
    if (inWord) {
      if (!wasInWord) grow(1);
      continue;
    }
    const sign = text[at] ?? '';
    if ('([{'.includes(sign)) {
      levels.push(0);
      grow(bracketNodes);
      brackets = Math.max(brackets, levels.length - 1);
    } else if (')]}'.includes(sign)) {
      if (levels.length > 1) depth -= levels.pop() ?? 0;
    } else if (
      sign === ',' ||
      (sign === ';' && !/^\s{0,9}else\b/.test(text.slice(at + 1, at + 15)))
    ) {
      const least = levels.length > 1 ? bracketNodes : 0;
      depth -= Math.max(0, (levels.at(-1) ?? 0) - least);
      levels[levels.length - 1] = Math.min(least, levels.at(-1) ?? 0);
    } else if (code > 32 && (code < 48 || code > 57)) {
      const end = skip(text, at);
      if (end === at) grow(1);
      at = end;
    }
  }
  return { brackets, depth: most };
}
