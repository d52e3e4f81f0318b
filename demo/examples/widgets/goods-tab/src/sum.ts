import type { CardTabItem } from '@amokit/widget';

/** What goods cost together. A price that is no number counts as nothing. */
export const sumOf = (goods: readonly CardTabItem[]): number =>
  goods.reduce((sum, { price, quantity = 1 }) => sum + (Number(price) || 0) * quantity, 0);
