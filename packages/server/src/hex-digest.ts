/** The hash of a text in hexadecimal digits. */
export async function hexDigest(
  text: string,
  algorithm: 'SHA-1' | 'SHA-256' = 'SHA-256',
): Promise<string> {
  const hash = await crypto.subtle.digest(algorithm, new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
