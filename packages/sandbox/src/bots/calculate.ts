/**
 * The value of a sum like `(1 + 2) * 3`, as bots may write it for the budget.
 *
 * @returns `undefined` for what is no such sum
 */
export function calculate(text: string): number | undefined {
  const tokens = text.replace(/,/g, '.').match(/\d+(?:\.\d+)?|[-+*/()]/g) ?? [];
  if (tokens.join('') !== text.replace(/,/g, '.').replace(/\s/g, '') || tokens.length > 200)
    return undefined;
  let at = 0;
  const factor = (): number => {
    const token = tokens[at];
    at += 1;
    if (token === '-') return -factor();
    if (token !== '(') return token === undefined ? Number.NaN : Number(token);
    const value = sum();
    if (tokens[at] !== ')') return Number.NaN;
    at += 1;
    return value;
  };
  const product = (): number => {
    let value = factor();
    while (tokens[at] === '*' || tokens[at] === '/') {
      const operator = tokens[at];
      at += 1;
      value = operator === '*' ? value * factor() : value / factor();
    }
    return value;
  };
  function sum(): number {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '-') {
      const operator = tokens[at];
      at += 1;
      value = operator === '+' ? value + product() : value - product();
    }
    return value;
  }
  const value = sum();
  return at === tokens.length && Number.isFinite(value) ? value : undefined;
}
