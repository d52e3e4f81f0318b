import type { CustomField, CustomFieldValues, Lead } from '@amokit/contract';
import { customFieldTypes } from '@amokit/contract';
import { customFieldValuesWrite, entitySchemas } from '@amokit/contract/schemas';
import { describe, expect, it } from 'vitest';
import {
  addTags,
  chunk,
  clearField,
  createFields,
  type FieldType,
  type FieldWrites,
  findField,
  getBy,
  indexBy,
  pluck,
  readEmails,
  readField,
  readPhones,
  removeBy,
  removeTags,
  replaceBy,
  replaceTags,
  toApi,
  writeEmails,
  writeField,
  writePhones,
} from './index.ts';

let nextId = 1;
/** A field as an answer has it. */
const answered = (field_type: string, values: unknown[], more: object = {}) =>
  ({
    field_id: nextId++,
    field_name: `Field ${field_type}`,
    field_code: null,
    field_type,
    values,
    ...more,
  }) as CustomFieldValues;

const date = new Date('2026-03-01T00:00:00Z');
const seconds = date.getTime() / 1000;
const chain = [{ catalog_id: 2000, catalog_element_id: 5 }];
const picked = { value: 'red', enum_id: 7, enum_code: 'RED' };

/** For every type: what an answer has, what is read, what is given to a write, what is sent. */
const types: {
  [T in FieldType]: [values: unknown[], read: unknown, given: FieldWrites[T], sent: unknown[]];
} = {
  text: [[{ value: 'a' }], 'a', 'a', [{ value: 'a' }]],
  textarea: [[{ value: 'a' }], 'a', 'a', [{ value: 'a' }]],
  url: [[{ value: 'https://a.test' }], 'https://a.test', 'b', [{ value: 'b' }]],
  streetaddress: [[{ value: 'a' }], 'a', 'b', [{ value: 'b' }]],
  tracking_data: [[{ value: 'utm' }], 'utm', 'b', [{ value: 'b' }]],
  numeric: [[{ value: '12.5' }], 12.5, 3, [{ value: '3' }]],
  price: [[{ value: 12.5 }], 12.5, '3.10', [{ value: '3.10' }]],
  monetary: [[{ value: '7' }], 7, 0, [{ value: '0' }]],
  checkbox: [[{ value: true }], true, false, [{ value: false }]],
  select: [[picked], picked, 'red', [{ value: 'red' }]],
  radiobutton: [
    [{ value: 'red', enum_id: 7 }],
    { ...picked, enum_code: null },
    7,
    [{ enum_id: 7 }],
  ],
  category: [[picked], picked, { enum_code: 'RED' }, [{ enum_code: 'RED' }]],
  multiselect: [[picked], [picked], ['red', 8], [{ value: 'red' }, { enum_id: 8 }]],
  multitext: [
    [{ value: '+7', enum_id: 1, enum: 'MOB' }],
    [{ value: '+7', enum_id: 1, enum_code: 'MOB' }],
    ['+7', { value: '+8', enum_code: 'MOB' }],
    [
      { value: '+7', enum_code: 'WORK' },
      { value: '+8', enum_code: 'MOB' },
    ],
  ],
  date: [[{ value: seconds }], date, date, [{ value: seconds }]],
  date_time: [[{ value: String(seconds) }], date, seconds, [{ value: seconds }]],
  birthday: [
    [{ value: '2026-03-01' }],
    date,
    '2026-03-01T00:00:00Z',
    [{ value: '2026-03-01T00:00:00Z' }],
  ],
  smart_address: [
    [
      { value: 'Paris', enum_id: 3, enum_code: 'city' },
      { value: 'FR', enum_id: 6 },
    ],
    { city: 'Paris', country: 'FR' },
    { city: 'Paris' },
    [{ value: 'Paris', enum_code: 'city' }],
  ],
  legal_entity: [
    [{ value: { name: 'A' } }],
    [{ name: 'A' }],
    [{ name: 'B', vat_id: '1' }],
    [{ value: { name: 'B', vat_id: '1' } }],
  ],
  items: [
    [{ value: { sku: 'x' } }],
    [{ sku: 'x' }],
    [{ sku: 'y', quantity: 2 }],
    [{ value: { sku: 'y', quantity: 2 } }],
  ],
  linked_entity: [
    [{ value: { entity_id: 1 } }],
    { entity_id: 1 },
    { name: 'A' },
    [{ value: { name: 'A' } }],
  ],
  chained_list: [chain, chain, chain, chain],
  file: [
    [{ value: { file_uuid: 'u' } }],
    { file_uuid: 'u' },
    { file_uuid: 'v' },
    [{ value: { file_uuid: 'v' } }],
  ],
  payer: [[{ value: { name: 'A' } }], { name: 'A' }, { name: 'B' }, [{ value: { name: 'B' } }]],
  supplier: [
    [{ value: { entity_id: 1, name: 'A' } }],
    { entity_id: 1, name: 'A' },
    { entity_id: 2 },
    [{ value: { entity_id: 2 } }],
  ],
};

describe('custom fields', () => {
  it('have a reader and a writer for every type', () => {
    const known = customFieldTypes.filter((type) => type !== 'org_legal_name');
    expect(Object.keys(types).sort()).toEqual([...known].sort());
  });

  it.each(Object.entries(types))(
    'are read and written: %s',
    (type, [values, read, given, sent]) => {
      const field = answered(type, values);
      const entity = { custom_fields_values: [field] };
      expect(readField(entity, field.field_id, type as FieldType)).toEqual(read);
      const written = writeField(5, type as FieldType, given as never);
      expect(written).toEqual({ field_id: 5, values: sent });
      expect(customFieldValuesWrite.safeParse(written).success).toBe(true);
    },
  );

  it('are found by id, code and name, a code first', () => {
    const one = answered('text', [{ value: '1' }], { field_name: 'EMAIL' });
    const two = answered('text', [{ value: '2' }], { field_code: 'EMAIL' });
    const entity = { custom_fields_values: [one, two] };
    expect(findField(entity, one.field_id)).toBe(one);
    expect(findField(entity, 'EMAIL')).toBe(two);
    expect(findField(entity, 'Field text')).toBe(two);
    expect(findField({ custom_fields_values: null }, 'EMAIL')).toBeUndefined();
  });

  it('say so when they are of another type', () => {
    const entity = {
      custom_fields_values: [answered('date', [{ value: 1 }], { field_code: 'D' })],
    };
    expect(() => readField(entity, 'D', 'text')).toThrow(
      'read it as readField(entity, "D", \'date\')',
    );
    expect(readField(entity, 'E', 'text')).toBeUndefined();
  });

  it('are cleared by null', () => {
    expect(clearField('PHONE')).toEqual({ field_code: 'PHONE', values: null });
    expect(writePhones([])).toEqual({ field_code: 'PHONE', values: null });
  });

  it('give and take phones and e-mails in one call', () => {
    const contact = {
      custom_fields_values: [
        answered('multitext', [{ value: '+7', enum_id: 1, enum_code: 'WORK' }], {
          field_code: 'PHONE',
        }),
      ],
    };
    expect(readPhones(contact).map(({ value }) => value)).toEqual(['+7']);
    expect(readEmails(contact)).toEqual([]);
    expect(writeEmails(['a@b.test'])).toEqual({
      field_code: 'EMAIL',
      values: [{ value: 'a@b.test', enum_code: 'WORK' }],
    });
  });
});

describe('createFields', () => {
  const definition = (id: number, name: string, type: CustomField['type'], more = {}) => ({
    id,
    name,
    type,
    code: null,
    ...more,
  });
  const fields = createFields([
    definition(1, 'Colour', 'select', {
      enums: [
        { id: 11, value: 'red', sort: 1, code: 'RED' },
        { id: 12, value: 'blue', sort: 2, code: null },
      ],
    }),
    definition(2, 'Day', 'date', { code: 'DAY' }),
    definition(3, 'Twice', 'text'),
    definition(4, 'Twice', 'text'),
  ]);

  it('writes by name and finds choices by text, id and code', () => {
    const sent = { field_id: 1, values: [{ enum_id: 11 }] };
    for (const choice of ['red', 11, 'RED', { enum_code: 'RED' }, { value: 'red' }])
      expect(fields.write('Colour', choice)).toEqual(sent);
    expect(fields.write('DAY', date)).toEqual({ field_id: 2, values: [{ value: seconds }] });
    expect(fields.clear('Day')).toEqual({ field_id: 2, values: null });
  });

  it('reads by name', () => {
    const entity = {
      custom_fields_values: [answered('date', [{ value: seconds }], { field_id: 2 })],
    };
    expect(fields.read(entity, 'Day', 'date')).toEqual(date);
  });

  it('tells wrong names, wrong choices and wrong types', () => {
    expect(() => fields.write('Color', 'red')).toThrow('there are "Colour", "Day"');
    expect(() => fields.write('Twice', 'x')).toThrow('name one by its id: 3, 4');
    expect(() => fields.write('Colour', 'green')).toThrow('it has "red", "blue"');
    expect(() => fields.read({}, 'Day', 'text')).toThrow('is of type date');
  });
});

describe('tags', () => {
  it('are replaced, cleared, added and removed', () => {
    expect(replaceTags(['a', 1])).toEqual({ _embedded: { tags: [{ name: 'a' }, { id: 1 }] } });
    expect(replaceTags([])).toEqual({ _embedded: { tags: null } });
    expect({ ...addTags(['a']), ...removeTags([2]) }).toEqual({
      tags_to_add: [{ name: 'a' }],
      tags_to_delete: [{ id: 2 }],
    });
  });
});

describe('collections', () => {
  const items = [
    { id: 1, name: 'a' },
    { id: 2, name: 'b' },
  ];

  it('have what arrays lack', () => {
    expect(getBy(items, 'id', 2)?.name).toBe('b');
    expect(replaceBy(items, 'id', 1, { id: 1, name: 'c' })).toEqual([
      { id: 1, name: 'c' },
      items[1],
    ]);
    expect(replaceBy(items, 'id', 3, { id: 3, name: 'c' })).toHaveLength(3);
    expect(removeBy(items, 'name', 'a')).toEqual([items[1]]);
    expect(pluck(items, 'name')).toEqual(['a', 'b']);
    expect(indexBy(items, 'id').get(2)).toBe(items[1]);
    expect(chunk([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  });

  it('go back to the API as what an update takes', () => {
    const lead = {
      id: 1,
      name: 'A',
      price: 5,
      status_id: 142,
      loss_reason_id: 3,
      closed_at: null,
      group_id: 0,
      account_id: 9,
      is_deleted: false,
      custom_fields_values: [
        answered('select', [{ value: 'red', enum_id: 7, enum_code: null }], { field_id: 101 }),
        answered('text', [{ value: 'x' }], { field_id: 102, is_computed: true }),
      ],
      _links: { self: { href: 'https://a.test' } },
      _embedded: { tags: [{ id: 1, name: 'vip', color: null }], contacts: [{ id: 6 }] },
    };
    const update = toApi('leads', lead as unknown as Lead);
    expect(update).toEqual({
      id: 1,
      name: 'A',
      price: 5,
      status_id: 142,
      custom_fields_values: [{ field_id: 101, values: [{ value: 'red', enum_id: 7 }] }],
      _embedded: { tags: [{ id: 1 }] },
    });
    expect(entitySchemas.leads.update.safeParse(update).success).toBe(true);
  });
});
