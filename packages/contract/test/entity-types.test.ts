import { describe, expectTypeOf, it } from 'vitest';
import type { CustomFieldValues, EntityTypes, Lead } from '../src/index.ts';

describe('the types of entities', () => {
  it('give a lead its own keys and no others', () => {
    expectTypeOf<EntityTypes['leads']['item']>().toEqualTypeOf<Lead>();
    expectTypeOf<Lead['name']>().toEqualTypeOf<string>();
    expectTypeOf<Lead['price']>().toEqualTypeOf<number>();
    expectTypeOf<Lead['custom_fields_values']>().toEqualTypeOf<CustomFieldValues[] | null>();
    expectTypeOf<string extends keyof Lead ? 'open' : 'closed'>().toEqualTypeOf<'closed'>();
  });

  it('name what can be embedded in a lead', () => {
    type Embedded = keyof Lead['_embedded'];
    expectTypeOf<Embedded>().toEqualTypeOf<
      'tags' | 'companies' | 'contacts' | 'catalog_elements' | 'loss_reason' | 'source'
    >();
  });

  it('narrow the values of a field by its type', () => {
    const read = (field: CustomFieldValues) =>
      field.field_type === 'checkbox' ? field.values[0]?.value : undefined;
    expectTypeOf(read).returns.toEqualTypeOf<boolean | undefined>();
  });

  it('tie the params of a note to its type', () => {
    expectTypeOf({
      entity_id: 1,
      note_type: 'common' as const,
      params: { text: 'x' },
    }).toExtend<EntityTypes['notes']['create']>();
    expectTypeOf({
      entity_id: 1,
      note_type: 'sms_in' as const,
      params: { text: 'x' },
    }).not.toExtend<EntityTypes['notes']['create']>();
  });
});
