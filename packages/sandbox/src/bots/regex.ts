import { createContext, Script } from 'node:vm';

/** Milliseconds for one search: some patterns would take years for a few words. */
const timeout = 1000;

/** Only here a search can be broken off: the engine of patterns listens to nobody else. */
const place = createContext(Object.create(null));
const search = new Script('new RegExp(source, flags).exec(text)');

/**
 * Searches a text by a bot's pattern in PHP's way to write one: `/[0-9]+/iu`.
 *
 * @returns the match and its groups; `undefined` for none, for what is no pattern, and for one
 * that takes too long
 */
export function matchOf(pattern: string, text: string): readonly string[] | undefined {
  const [, source, flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(pattern) ?? [];
  Object.assign(place, { source: source ?? pattern, flags: flags.replace(/[^imsu]/g, ''), text });
  try {
    const found: unknown = search.runInContext(place, { timeout });
    if (!Array.isArray(found)) return undefined;
    return found.map((part: unknown) => (typeof part === 'string' ? part : ''));
  } catch {
    return undefined;
  }
}
