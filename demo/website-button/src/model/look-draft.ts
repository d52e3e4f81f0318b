import { type Look, plainLook } from './look.ts';

const keyOf = (id: number): string => `website-button:look:${id}`;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value of the same kind as the plain look has it: what is stored may be of an older version. */
function alike(value: unknown, plain: unknown): boolean {
  if (Array.isArray(plain)) return Array.isArray(value);
  if (plain === null) return value === null || typeof value === 'number';
  if (isObject(plain)) return isObject(value) && Object.values(value).every((its) => its !== null);
  return typeof value === typeof plain;
}

/** The look on which a person was at work in this browser. The CRM keeps none: it is in the site's code. */
export function readDraft(id: number): Look {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(id)) ?? '{}');
    if (!isObject(stored)) return plainLook;
    const known = Object.entries(plainLook).filter(([name, plain]) => alike(stored[name], plain));
    return { ...plainLook, ...Object.fromEntries(known.map(([name]) => [name, stored[name]])) };
  } catch {
    return plainLook;
  }
}

export function keepDraft(id: number, look: Look): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(look));
  } catch {
    // A browser that stores nothing forgets the draft when the page goes.
  }
}
