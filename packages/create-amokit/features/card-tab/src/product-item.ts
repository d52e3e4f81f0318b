import type { CardTabItem } from '@amokit/widget';

interface ElementLike {
  readonly id: number;
  readonly name: string;
  readonly custom_fields_values: readonly FieldLike[] | null;
}

interface FieldLike {
  readonly field_code?: string | null;
  readonly values: readonly object[];
}

const fieldValue = ({ custom_fields_values }: ElementLike, code: string): string => {
  const field = custom_fields_values?.find(({ field_code }) => field_code === code);
  const value = field?.values[0];
  return value && 'value' in value ? String(value.value) : '';
};

/** An element of the list of products as a row of the tab. */
export const toItem = (element: ElementLike): CardTabItem => ({
  id: element.id,
  name: element.name,
  sku: fieldValue(element, 'SKU'),
  price: fieldValue(element, 'PRICE'),
});
