/** The greatest number of moments that lie within any window of so many milliseconds. */
export function maxInWindow(moments: readonly number[], milliseconds: number): number {
  const sorted = [...moments].sort((a, b) => a - b);
  let first = 0;
  let most = 0;
  for (const [last, moment] of sorted.entries()) {
    while (moment - (sorted[first] ?? 0) >= milliseconds) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
