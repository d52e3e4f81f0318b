/**
 * How far a time zone is from UTC at a moment: `+03:00`.
 *
 * @param timezone a name of the IANA list, `Europe/Moscow`
 */
export function timezoneOffset(timezone: string, millis: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' });
  const name = parts.formatToParts(millis).find(({ type }) => type === 'timeZoneName')?.value;
  return name?.replace('GMT', '') || '+00:00';
}
