const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(new TextEncoder().encode(text));

/**
 * Whether the CRM has signed that an integration was switched off: hex HMAC-SHA256 of
 * `client_id|account_id` with the integration's secret, compared in constant time.
 *
 * @see https://www.amocrm.ru/developers/content/oauth/step-by-step
 */
export async function isUninstallSignature(
  signature: string,
  { clientId, clientSecret }: { readonly clientId: string; readonly clientSecret: string },
  accountId: number,
): Promise<boolean> {
  if (!/^[\da-f]{64}$/i.test(signature)) return false;
  const given = Uint8Array.from(signature.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytesOf(clientSecret), algorithm, false, [
    'verify',
  ]);
  // WebCrypto compares in constant time.
  return crypto.subtle.verify('HMAC', key, given, bytesOf(`${clientId}|${accountId}`));
}
