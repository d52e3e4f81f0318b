import { asText, at } from '../../../host/value.ts';

/** An element that a widget offers in its tab of a card. */
export interface SdkItem {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly price: string;
  readonly quantity: number;
}

/** What the callbacks of the card SDK answer, read with care: an array of items, or anything. */
export function sdkItems(value: unknown): readonly SdkItem[] {
  if (!Array.isArray(value)) return [];
  return value.map((item) => ({
    id: asText(at(item, 'id')),
    sku: asText(at(item, 'sku')),
    name: asText(at(item, 'name')),
    price: asText(at(item, 'price')),
    quantity: Number(at(item, 'quantity')) || 1,
  }));
}

/** An id as the widget gave it: numbers stay numbers. */
export const idOf = (id: string): number | string => (/^\d+$/.test(id) ? Number(id) : id);
