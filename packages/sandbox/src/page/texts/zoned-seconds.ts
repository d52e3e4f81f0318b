/** What a clock in a time zone shows, as if it were UTC. */
function shownAt(millis: number, timeZone: string): number {
  const shown = new Date(millis).toLocaleString('sv-SE', { timeZone });
  return Date.parse(`${shown.replace(' ', 'T')}Z`);
}

/**
 * The unix seconds at which a clock in a time zone shows a time.
 *
 * @param text `2026-11-25` for the beginning of the day, or `2026-11-25T14:05`
 * @example
 * zonedSeconds('2026-11-25', 'Europe/Moscow');
 * //=> 1795554000
 */
export function zonedSeconds(text: string, timeZone: string): number {
  const wanted = Date.parse(`${text.includes('T') ? text : `${text}T00:00`}Z`);
  // The second round mends a guess that fell on the other side of a change of the clocks.
  let millis = wanted;
  for (let round = 0; round < 2; round += 1) millis += wanted - shownAt(millis, timeZone);
  return Math.floor(millis / 1000);
}
