import { AmoUsageError } from '@amokit/client';
import { base64url } from 'jose';
import { createSealKey, type SealKey } from './seal-key.ts';

/** Closes texts so that a store holds no secret that could be read. */
export interface Seal {
  /** @param context what the text is of: it opens under the same context alone */
  close(text: string, context: string): Promise<string>;
  /** @throws {@link AmoUsageError} when no key of ours has closed it, or it was changed */
  open(sealed: string, context: string): Promise<string>;
  /** Whether the first key has closed it, with which all is closed now. */
  isCurrent(sealed: string): Promise<boolean>;
  /** A text that nobody guesses who has not the key, the same for the same name. */
  derive(name: string): Promise<string>;
  /** The same of every key, that of the first key first. */
  derivations(name: string): Promise<readonly string[]>;
}

const form = /^v1\.([\w-]{8})\.([\w-]+\.[\w-]+)$/;

/**
 * AES-256-GCM with a key of 32 bytes in base64, as `openssl rand -base64 32` makes it; from the
 * environment, never from a file beside the data. To change the key, put the new one before the old
 * one, `AMOKIT_KEY=new,old`: the first closes, all of them open.
 *
 * @example
 * ```ts
 * const seal = createSeal(process.env.AMOKIT_KEY);
 * ```
 * @throws {@link AmoUsageError} for a key that is missing or of another length
 */
export function createSeal(keys: string | readonly string[] | undefined): Seal {
  const all = keysOf(keys).map(createSealKey);
  const [first] = all;
  if (!first) throw refusal('is missing');

  const findKey = async (id: string): Promise<SealKey | undefined> => {
    for (const key of all) if ((await key.id) === id) return key;
    return undefined;
  };

  return {
    async close(text, context) {
      return `v1.${await first.id}.${await first.encrypt(text, context)}`;
    },
    async open(sealed, context) {
      const [, id = '', closed = ''] = form.exec(sealed) ?? [];
      const key = await findKey(id);
      if (!key && id)
        throw new AmoUsageError(
          `What is stored for ${context} can not be opened: it was closed with another key than AMOKIT_KEY has. Put the former key behind the present one, AMOKIT_KEY=new,old`,
        );
      const opened = await key?.decrypt(closed, context);
      if (opened === undefined)
        throw new AmoUsageError(
          `What is stored for ${context} can not be opened: it was changed, or belongs elsewhere`,
        );
      return opened;
    },
    async isCurrent(sealed) {
      const [, id] = form.exec(sealed) ?? [];
      return id === (await first.id);
    },
    derive: (name) => first.derive(name),
    derivations: (name) => Promise.all(all.map((key) => key.derive(name))),
  };
}

function keysOf(keys: string | readonly string[] | undefined): Uint8Array<ArrayBuffer>[] {
  const texts = typeof keys === 'string' ? keys.split(/[\s,]+/) : (keys ?? []);
  return texts.map((text) => text.trim()).flatMap((text) => (text === '' ? [] : [keyBytes(text)]));
}

function keyBytes(text: string): Uint8Array<ArrayBuffer> {
  // 32 bytes are 43 letters of base64, with or without the sign that fills up.
  const url = text.replace(/=$/, '').replaceAll('+', '-').replaceAll('/', '_');
  if (/^[\w-]{43}$/.test(url)) return new Uint8Array(base64url.decode(url));
  throw refusal('is not 32 bytes in base64');
}

const refusal = (what: string): AmoUsageError =>
  new AmoUsageError(
    `The key with which secrets are closed ${what}: make one with "openssl rand -base64 32" and give it in AMOKIT_KEY`,
  );

/** A key for stores that end with the process. */
export function randomKey(): string {
  return base64url.encode(crypto.getRandomValues(new Uint8Array(32)));
}
