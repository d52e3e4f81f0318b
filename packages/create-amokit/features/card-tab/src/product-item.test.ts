import { describe, expect, it } from 'vitest';
import { toItem } from './product-item.ts';

describe('toItem', () => {
  it('reads article and price of an element, and does without them', () => {
    const element = {
      id: 7,
      name: 'Teapot',
      custom_fields_values: [
        { field_code: 'SKU', values: [{ value: 'T-7' }] },
        { field_code: 'PRICE', values: [{ value: '100' }] },
      ],
    };
    expect(toItem(element)).toEqual({ id: 7, name: 'Teapot', sku: 'T-7', price: '100' });
    expect(toItem({ ...element, custom_fields_values: null })).toMatchObject({
      sku: '',
      price: '',
    });
  });
});
