import { AmoUsageError } from '@amokit/client';
import { originOf } from './origin.ts';

/** Where the world reaches the server: at the root of an origin, or below a path of it. */
export interface PublicAddress {
  readonly origin: string;
  /** Origin and path, without a slash at the end. */
  readonly base: string;
  /**
   * The path of an address within the server: the proxy in front may pass the path as it is, or
   * cut off the part that leads to the server.
   */
  pathOf(address: string): string;
}

/** First parts of our own paths: below one of them nobody could tell what a path means. */
const taken = ['api', 'v1.0', 'download', 'session', 'hooks', 'health', 'metrics'];

/** @throws {@link AmoUsageError} for an address at which no server can be */
export function publicAddress(address: string): PublicAddress {
  const origin = originOf(address);
  if (!origin)
    throw new AmoUsageError(
      'The server needs its public address: { publicUrl: "https://backend.example" }, or a redirectUri that is one',
    );
  const { pathname, search, hash } = new URL(address);
  const prefix = pathname.replace(/\/+$/, '');
  if (search || hash || !/^(?:\/[\w.~-]+)*$/.test(prefix))
    throw new AmoUsageError(
      'The publicUrl is an origin and, where the server is not at its root, a plain path: "https://example.org/my-widget"',
    );
  const [, first = ''] = prefix.split('/');
  if (taken.includes(first))
    throw new AmoUsageError(
      `The server can not lie below /${first}, which is one of its own paths: choose another publicUrl`,
    );
  const isWithin = (path: string): boolean => path === prefix || path.startsWith(`${prefix}/`);
  return {
    origin,
    base: `${origin}${prefix}`,
    pathOf(its) {
      const path = new URL(its).pathname;
      return isWithin(path) ? path.slice(prefix.length) || '/' : path;
    },
  };
}
