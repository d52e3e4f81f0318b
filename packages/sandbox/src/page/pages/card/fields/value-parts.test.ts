import { describe, expect, it } from 'vitest';
import { isBlank, partText, withPart, writtenParts } from './value-parts.ts';

describe('the parts of a value', () => {
  it('are read and changed one level deep, and leave the others alone', () => {
    const item = { sku: 'S', discount: { type: 'amount', value: 5 }, metadata: { a: 1 } };
    expect(partText(item, 'discount.value')).toBe('5');
    expect(partText(item, 'discount.no')).toBe('');
    expect(partText({ discount: null }, 'discount.value')).toBe('');
    expect(withPart(item, 'discount.value', '7')).toEqual({
      sku: 'S',
      discount: { type: 'amount', value: '7' },
      metadata: { a: 1 },
    });
  });

  it('are written as the API has them: numbers as numbers, choices by their values, nothing as null', () => {
    expect(
      writtenParts('items', {
        description: ' Tea ',
        sku: '',
        unit_price: '12,5',
        quantity: '2',
        discount: { type: 'percentage', value: '' },
        product_id: 7,
      }),
    ).toEqual({
      description: 'Tea',
      sku: null,
      unit_price: 12.5,
      quantity: 2,
      discount: { type: 'percentage', value: null },
      product_id: 7,
    });
    expect(writtenParts('legal_entity', { name: 'A', entity_type: '2' })).toEqual({
      name: 'A',
      entity_type: 2,
    });
  });

  it('are blank while nothing stands in them', () => {
    expect(isBlank({ name: '', discount: { value: null } })).toBe(true);
    expect(isBlank({ name: '', discount: { value: 0 } })).toBe(false);
  });
});
