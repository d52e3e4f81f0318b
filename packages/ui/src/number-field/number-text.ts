/** How a language writes numbers. */
interface Separators {
  readonly group: string;
  readonly decimal: string;
}

function separators(locale: string): Separators {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1234567.8);
  const find = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { group: find('group'), decimal: find('decimal') };
}

/**
 * Reads a number as people write it in a language, with groups, a currency sign and spaces.
 *
 * One separator that can not be a group's, as in `1.5` where points part thousands, is taken for
 * the decimal one.
 *
 * @returns null for an empty text, undefined for one that is no number
 */
export function parseNumber(text: string, locale: string): number | null | undefined {
  const { group, decimal } = separators(locale);
  let digits = text.replace(/[\s'’\p{Sc}]/gu, '').replace(/[−–]/g, '-');
  if (digits === '') return null;
  const [first = '', ...groups] = digits.split(group);
  // The last group may be followed by decimals.
  const isGrouped = /^-?\d{1,3}$/.test(first) && /^(\d{3},)*\d{3}(\D\d*)?$/.test(groups.join());
  if (isGrouped) digits = first + groups.join('');
  digits = digits.replace(/[.,]/g, (sign) => ([group, decimal].includes(sign) ? '.' : sign));
  return /^-?(\d+\.?\d*|\.\d+)$/.test(digits) ? Number(digits) : undefined;
}

/** A number for typing: no groups, no currency. */
export function plainNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 20 }).format(
    value,
  );
}

/** A number for reading; an amount of money where a currency is given, as an ISO 4217 code. */
export function formatNumber(value: number, locale: string, currency?: string): string {
  const money = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const;
  const options = currency ? { ...money, currency } : { maximumFractionDigits: 20 };
  return new Intl.NumberFormat(locale, options).format(value);
}
