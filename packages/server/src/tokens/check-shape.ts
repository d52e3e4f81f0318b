import { base64url } from 'jose';
import { visit } from 'jsonc-parser';
import { TokenRefusedError } from '../errors.ts';

/** Characters of a token at most: what servers accept in a header. */
const longest = 16_384;

const malformed = (what: string): TokenRefusedError =>
  new TokenRefusedError(`The token is refused: ${what}`, 'malformed');

/**
 * Refuses what is no JWT before anything in it is trusted: texts that are too long or cut off, and
 * keys that stand twice, of which one program reads the first and another the last.
 */
export function checkShape(token: unknown): string {
  if (typeof token !== 'string' || token === '') throw malformed('there is none');
  if (token.length > longest) throw malformed(`it has more than ${longest} characters`);
  const parts = token.split('.');
  if (parts.length !== 3 || !parts.every((part) => /^[\w-]+$/.test(part)))
    throw malformed('a JWT has three parts in base64url with points between');
  for (const part of parts.slice(0, 2)) checkJson(part);
  return token;
}

function checkJson(part: string): void {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(base64url.decode(part));
    JSON.parse(text);
  } catch {
    // The parser's message may quote the text, so it is not kept.
    throw malformed('its parts are JSON in base64url');
  }
  const open: Set<string>[] = [];
  let twice = false;
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectEnd: () => void open.pop(),
    onObjectProperty: (name) => {
      const names = open.at(-1);
      twice ||= names?.has(name) ?? false;
      names?.add(name);
    },
  });
  if (twice) throw malformed('a claim stands in it twice');
}
