/** Secrets shorter than this are not looked for: they would match by chance. */
const shortest = 6;

/** Removes secrets from texts, also where they stand in JSON or in an address. */
export function redactor(secrets: () => readonly string[]): (text: string) => string {
  return (text) =>
    secrets()
      .filter((secret) => secret.length >= shortest)
      .flatMap((secret) => [
        secret,
        JSON.stringify(secret).slice(1, -1),
        encodeURIComponent(secret),
      ])
      .reduce((clean, secret) => clean.replaceAll(secret, '***'), text);
}
