/**
 * Hosts that give everybody's libraries away. Kommo tolerates them; amoCRM wants everything in the
 * zip.
 *
 * @see https://developers.kommo.com/docs/getting-listed
 */
const publicHosts =
  /^(https?:)?\/\/(cdnjs\.cloudflare\.com|cdn\.jsdelivr\.net|unpkg\.com|esm\.sh|ajax\.googleapis\.com|code\.jquery\.com|(maxcdn|stackpath)\.bootstrapcdn\.com|fonts\.(googleapis|gstatic)\.com)\//i;

export const isPublicHost = (address: string): boolean => publicHosts.test(address);
