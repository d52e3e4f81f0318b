/**
 * The pages to show: the first, the last, those around the current one, and `null` for a gap.
 *
 * @example
 * pageNumbers(5, 9); //=> [1, null, 4, 5, 6, null, 9]
 */
export function pageNumbers(page: number, pages: number): readonly (number | null)[] {
  const near = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 1,
  );
  return near.flatMap((number, index) => {
    const gap = number - (near[index - 1] ?? number);
    // A gap of one page is no shorter than its number.
    if (gap === 2) return [number - 1, number];
    return gap > 2 ? [null, number] : [number];
  });
}
