/** The part of a channel in the luminance that people see, by the WCAG formula. */
const linear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/**
 * The text colour that is read best on a colour of the CRM, which are hexadecimal: `#99ccff`.
 *
 * @returns undefined for a colour that is written in another way
 */
export function readableOn(color: string): '#000000' | '#ffffff' | undefined {
  const long = color.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  const digits = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(long);
  if (!digits) return undefined;
  const [red = 0, green = 0, blue = 0] = digits
    .slice(1)
    .map((digit) => linear(Number.parseInt(digit, 16)));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  // Black and white are equally far from 0.179.
  return luminance > 0.179 ? '#000000' : '#ffffff';
}
