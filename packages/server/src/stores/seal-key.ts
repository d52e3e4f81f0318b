import { base64url } from 'jose';

/** One key of a seal. */
export interface SealKey {
  /** By which one knows what this key has closed; it tells nothing of the key. */
  readonly id: Promise<string>;
  /** In base64url, with a point between: what is different each time, and the closed text. */
  encrypt(text: string, context: string): Promise<string>;
  /** Undefined for what was changed, or closed under another context. */
  decrypt(closed: string, context: string): Promise<string | undefined>;
  derive(name: string): Promise<string>;
}

const encode = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(new TextEncoder().encode(text));

/** @param bytes 32 of them */
export function createSealKey(bytes: Uint8Array<ArrayBuffer>): SealKey {
  const cipher = crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const hash = { name: 'HMAC', hash: 'SHA-256' };
  const mac = crypto.subtle.importKey('raw', bytes, hash, false, ['sign']);

  const sign = async (text: string): Promise<string> =>
    base64url.encode(new Uint8Array(await crypto.subtle.sign('HMAC', await mac, encode(text))));

  return {
    id: sign('amokit key').then((text) => text.slice(0, 8)),
    async encrypt(text, context) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const parameters = { name: 'AES-GCM', iv, additionalData: encode(context) };
      const sealed = await crypto.subtle.encrypt(parameters, await cipher, encode(text));
      return `${base64url.encode(iv)}.${base64url.encode(new Uint8Array(sealed))}`;
    },
    async decrypt(closed, context) {
      const [iv = '', sealed = ''] = closed.split('.');
      try {
        const parameters = {
          name: 'AES-GCM',
          iv: new Uint8Array(base64url.decode(iv)),
          additionalData: encode(context),
        };
        const bytes = new Uint8Array(base64url.decode(sealed));
        return new TextDecoder().decode(
          await crypto.subtle.decrypt(parameters, await cipher, bytes),
        );
      } catch {
        return undefined;
      }
    },
    derive: (name) => sign(`amokit:${name}`),
  };
}
