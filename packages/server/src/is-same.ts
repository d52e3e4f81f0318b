/** Compares what was given with a secret, in a time that does not tell how much of it was right. */
export function isSame(given: string, secret: string): boolean {
  let difference = given.length ^ secret.length;
  for (let index = 0; index < secret.length; index += 1)
    difference |= (given.charCodeAt(index) || 0) ^ secret.charCodeAt(index);
  return difference === 0;
}
