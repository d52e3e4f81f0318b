import { AmoUsageError } from '@amokit/client';
import { base64url } from 'jose';

/** Closes texts so that a store holds no secret that could be read. */
export interface Seal {
  /** @param context what the text is of: it opens under the same context alone */
  close(text: string, context: string): Promise<string>;
  /** @throws {Error} when it was closed with another key, under another context, or was changed */
  open(sealed: string, context: string): Promise<string>;
  /** A text that nobody guesses who has not the key, the same for the same name. */
  derive(name: string): Promise<string>;
}

const prefix = 'v1.';

const encode = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(new TextEncoder().encode(text));

/**
 * AES-256-GCM with a key of 32 bytes in base64, as `openssl rand -base64 32` makes it; from the
 * environment, never from a file beside the data.
 *
 * @example
 * ```ts
 * const seal = createSeal(process.env.AMOKIT_KEY);
 * ```
 * @throws {@link AmoUsageError} for a key that is missing or of another length
 */
export function createSeal(key: string | undefined): Seal {
  const bytes = keyBytes(key);
  const cipher = crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const mac = crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  return {
    async close(text, context) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const parameters = { name: 'AES-GCM', iv, additionalData: encode(context) };
      const sealed = await crypto.subtle.encrypt(parameters, await cipher, encode(text));
      return `${prefix}${base64url.encode(iv)}.${base64url.encode(new Uint8Array(sealed))}`;
    },
    async open(sealed, context) {
      const [, iv = '', text = ''] = /^v1\.([\w-]+)\.([\w-]+)$/.exec(sealed) ?? [];
      try {
        const parameters = {
          name: 'AES-GCM',
          iv: new Uint8Array(base64url.decode(iv)),
          additionalData: encode(context),
        };
        const opened = await crypto.subtle.decrypt(
          parameters,
          await cipher,
          new Uint8Array(base64url.decode(text)),
        );
        return new TextDecoder().decode(opened);
      } catch {
        throw new AmoUsageError(
          `What is stored for ${context} can not be opened: it was closed with another AMOKIT_KEY, or was changed`,
        );
      }
    },
    async derive(name) {
      const signed = await crypto.subtle.sign('HMAC', await mac, encode(`amokit:${name}`));
      return base64url.encode(new Uint8Array(signed));
    },
  };
}

function keyBytes(key: string | undefined): Uint8Array<ArrayBuffer> {
  const text = key?.trim() ?? '';
  // 32 bytes are 43 letters of base64, with or without the sign that fills up.
  if (/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return new Uint8Array(base64url.decode(text));
  throw new AmoUsageError(
    `The key with which secrets are closed ${text === '' ? 'is missing' : 'is not 32 bytes in base64'}: make one with "openssl rand -base64 32" and give it in AMOKIT_KEY`,
  );
}

/** A key for stores that end with the process. */
export function randomKey(): string {
  return base64url.encode(crypto.getRandomValues(new Uint8Array(32)));
}
