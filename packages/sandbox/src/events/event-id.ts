import { randomInt } from 'node:crypto';

/** Crockford's alphabet: no letter looks like a digit. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

const timeLength = 10;
const sequenceLength = 6;
const length = 26;

function digits(value: number, count: number): string {
  let text = '';
  for (let rest = value; text.length < count; rest = Math.floor(rest / 32))
    text = (alphabet[rest % 32] ?? '0') + text;
  return text;
}

/**
 * An id of 26 characters that grows: the first tell the time, the next the number of the event
 * among all, the rest is random.
 */
export function eventId(millis: number, sequence: number): string {
  let id = digits(millis, timeLength) + digits(sequence, sequenceLength);
  while (id.length < length) id += alphabet[randomInt(32)];
  return id;
}
