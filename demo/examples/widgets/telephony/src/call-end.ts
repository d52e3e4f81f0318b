/** What came of a call. */
export type CallEnd = 'talked' | 'missed';

/**
 * A time as telephones show it.
 *
 * @example
 * secondsText(75); //=> '1:15'
 */
export const secondsText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
