import { jwtDecode } from 'jwt-decode';
import { AmoTokenError } from '../errors/token-error.ts';
import { isRecord } from '../json.ts';

/** Characters of a token at most: what servers accept in a header. */
const longest = 16_384;

/** Reads claims one by one, and says which one is not what it should be. */
export interface Claims {
  text(name: string): string;
  optionalText(name: string): string | undefined;
  /** A whole number; texts of digits count, as some tokens write their ids. */
  int(name: string): number;
  optionalInt(name: string): number | undefined;
  optionalFlag(name: string): boolean | undefined;
  /** One text, or some. */
  texts(name: string): readonly string[];
  raw(name: string): unknown;
  /** The claims of a claim. */
  inner(name: string): Claims;
}

/**
 * Nothing is verified: the claims of a JWT as anybody may have written them.
 *
 * @throws {@link AmoTokenError} when the text is no JWT; it never holds the text
 */
export function claimsOf(token: string, name: string): Claims {
  if (typeof token !== 'string' || token.length > longest)
    throw new AmoTokenError(
      `This is no ${name}: ${typeof token === 'string' ? `it has more than ${longest} characters` : 'it is no text'}`,
    );
  let payload: unknown;
  try {
    payload = jwtDecode<unknown>(token.trim());
  } catch {
    // The library's message may quote the text, so it is not kept.
  }
  if (!isRecord(payload))
    throw new AmoTokenError(
      `This is no ${name}: a JWT has three parts with points between, the second JSON in base64url`,
    );
  return claimsIn(payload, name);
}

function claimsIn(payload: Readonly<Record<string, unknown>>, name: string): Claims {
  const fail = (claim: string, wanted: string): never => {
    throw new AmoTokenError(
      `This is no ${name}: its claim ${claim} ${Object.hasOwn(payload, claim) ? 'is not' : 'is missing; it should be'} ${wanted}`,
      claim,
    );
  };
  const value = (claim: string): unknown =>
    Object.hasOwn(payload, claim) ? payload[claim] : undefined;
  const optional = <T>(claim: string, read: (claim: string) => T): T | undefined =>
    value(claim) === undefined || value(claim) === null ? undefined : read(claim);

  const text = (claim: string): string => {
    const its = value(claim);
    return typeof its === 'string' && its !== '' ? its : fail(claim, 'a text');
  };
  const int = (claim: string): number => {
    const its = value(claim);
    const number = typeof its === 'string' && /^\d{1,15}$/.test(its) ? Number(its) : its;
    return typeof number === 'number' && Number.isSafeInteger(number)
      ? number
      : fail(claim, 'a whole number');
  };
  return {
    text,
    int,
    raw: value,
    optionalText: (claim) => optional(claim, text),
    optionalInt: (claim) => optional(claim, int),
    optionalFlag: (claim) =>
      optional(claim, () => {
        const its = value(claim);
        return typeof its === 'boolean' ? its : fail(claim, 'true or false');
      }),
    texts(claim) {
      const its = [value(claim)].flat();
      return its.every((one) => typeof one === 'string') ? its : fail(claim, 'a text, or some');
    },
    inner(claim) {
      const its = value(claim);
      return isRecord(its) ? claimsIn(its, name) : fail(claim, 'an object');
    },
  };
}
