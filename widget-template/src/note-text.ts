/**
 * A note as it gets into the feed: the first line of the settings, which nobody may have filled in
 * yet, then what was typed.
 *
 * @example
 * noteText('From the meeting', 'Call on Friday'); //=> 'From the meeting\nCall on Friday'
 */
export function noteText(title: string | undefined, note: string): string {
  const first = title?.trim();
  return first ? `${first}\n${note}` : note;
}
