import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { lock } from 'proper-lockfile';
import { AmoUsageError } from '../errors/usage-error.ts';
import { type OAuthToken, toOAuthToken } from './oauth-token.ts';
import type { TokenStore } from './token-store.ts';

/** Milliseconds after which the lock of a process that shows no life any more is taken over. */
const stale = 5000;

/** Waiting for a lock: longer than a refresh with all its attempts can take. */
const waiting = { retries: 900, factor: 1, minTimeout: 100, maxTimeout: 100 };

/**
 * Tokens in a folder, one file for an account, which this user alone may read. Processes of one
 * machine can share it. A file is never half written: it is replaced as a whole.
 *
 * @example
 * ```ts
 * const store = fileTokenStore('/var/lib/my-integration/tokens');
 * ```
 * @throws {@link AmoUsageError} from its methods, for a file that holds no token
 */
export function fileTokenStore(folder: string): TokenStore {
  if (typeof folder !== 'string' || folder === '')
    throw new AmoUsageError("fileTokenStore() needs a folder: fileTokenStore('tokens')");

  return {
    get: async (account) => readToken(fileOf(folder, account)),
    async withLock(account, work) {
      const file = fileOf(folder, account);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const release = await lockFile(file);
      try {
        await removeLeftovers(file);
        return await work({
          get: () => readToken(file),
          set: (token) => writeToken(file, token),
          remove: () => rm(file, { force: true }),
        });
      } finally {
        await release();
      }
    },
  };
}

/** A name for any key: no key leaves the folder, and no two keys meet where letters have no case. */
function fileOf(folder: string, account: string): string {
  let safe = '';
  try {
    safe = encodeURIComponent(account).replace(/%..|[A-Z.~*'()!]/g, (part) =>
      part.length > 1 ? part.toLowerCase() : `%${part.charCodeAt(0).toString(16)}`,
    );
  } catch {
    // Half of a character, which no file can be named after.
  }
  if (safe === '' || safe.length > 200)
    throw new AmoUsageError(
      'The key of an account in a file store is a text of 200 letters at most, best its id',
    );
  return join(folder, `${safe}.json`);
}

async function lockFile(file: string): Promise<() => Promise<void>> {
  try {
    return await lock(file, {
      realpath: false,
      stale,
      update: stale / 5,
      retries: waiting,
      // A process that slept may have lost its lock. It still has to save what it received.
      onCompromised: () => undefined,
    });
  } catch (error) {
    if (codeOf(error) !== 'ELOCKED') throw error;
    throw new AmoUsageError(
      `${file} has been locked by another process for more than a minute; if none is running, remove ${file}.lock`,
    );
  }
}

async function readToken(file: string): Promise<OAuthToken | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const token = toOAuthToken(parse(text));
  if (token) return token;
  throw new AmoUsageError(`${file} holds no token of an account; remove it and sign in again`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes the text, which may be half of a token.
    return undefined;
  }
}

async function writeToken(file: string, token: OAuthToken): Promise<void> {
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(JSON.stringify(token));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Drafts of a process that was killed while it wrote: whoever has the lock is alone. */
async function removeLeftovers(file: string): Promise<void> {
  const start = `${basename(file)}.`;
  for (const name of await readdir(dirname(file)))
    if (name.startsWith(start) && name.endsWith('.tmp')) await rm(join(dirname(file), name));
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;
