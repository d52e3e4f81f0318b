/**
 * The budget of a lead as people write it.
 *
 * @param currency an ISO code; null where the account does not say
 * @example
 * budgetText(1500, 'RUB', 'ru'); //=> '1 500 ₽'
 */
export const budgetText = (budget: number, currency: string | null, language: string): string =>
  new Intl.NumberFormat(language, {
    ...(currency && { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
    maximumFractionDigits: 0,
  }).format(budget);
