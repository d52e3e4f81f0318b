import type { Db } from '../store/db.ts';
import type { FieldRow } from '../store/rows.ts';
import type { SeedField, SeedTexts } from './texts.ts';

export type SeededFields = Readonly<Record<SeedField, FieldRow>>;

interface FieldSeed {
  readonly entity: string;
  readonly type: string;
  readonly code?: string;
  readonly enums?: readonly (readonly [value: string, code: string | null])[];
  readonly extras?: Readonly<Record<string, unknown>>;
}

const kinds = (...codes: readonly string[]) => codes.map((code) => [code, code] as const);
const choices = (values: readonly string[]) => values.map((value) => [value, null] as const);

/** The parts of an address have the numbers 1 to 6 in every account. */
const addressParts = [
  'address_line_1',
  'address_line_2',
  'city',
  'state',
  'zip',
  'country',
] as const;

const seeds = (texts: SeedTexts): Readonly<Record<SeedField, FieldSeed>> => ({
  position: { entity: 'contacts', type: 'text', code: 'POSITION' },
  phone: {
    entity: 'contacts',
    type: 'multitext',
    code: 'PHONE',
    enums: kinds('WORK', 'WORKDD', 'MOB', 'FAX', 'HOME', 'OTHER'),
  },
  email: {
    entity: 'contacts',
    type: 'multitext',
    code: 'EMAIL',
    enums: kinds('WORK', 'PRIV', 'OTHER'),
  },
  birthday: { entity: 'contacts', type: 'birthday', extras: { remind: 'day' } },
  web: { entity: 'companies', type: 'url', code: 'WEB' },
  address: {
    entity: 'companies',
    type: 'smart_address',
    code: 'ADDRESS',
    enums: addressParts.map((part) => [part, part] as const),
  },
  legal: { entity: 'companies', type: 'legal_entity' },
  kind: { entity: 'leads', type: 'select', enums: choices(texts.kinds) },
  channel: { entity: 'leads', type: 'multiselect', enums: choices(texts.sources) },
  delivery: { entity: 'leads', type: 'date' },
  guests: { entity: 'leads', type: 'numeric' },
  paid: { entity: 'leads', type: 'checkbox' },
  comment: { entity: 'leads', type: 'textarea' },
  utm: {
    entity: 'leads',
    type: 'tracking_data',
    code: 'UTM_SOURCE',
    extras: { tracking_callback: '' },
  },
});

function addField(db: Db, name: string, at: number, seed: FieldSeed): FieldRow {
  const isAddress = seed.type === 'smart_address';
  return db.rows.fields.add({
    id: db.nextId('fields'),
    entity_type: seed.entity,
    type: seed.type,
    name,
    code: seed.code ?? null,
    sort: 500 + at,
    group_id: null,
    is_api_only: false,
    is_predefined: seed.code !== undefined,
    enums:
      seed.enums?.map(([value, code], index) => ({
        id: isAddress ? index + 1 : db.nextId('enums'),
        value,
        sort: (index + 1) * 10,
        code,
      })) ?? null,
    nested: null,
    extras: { ...seed.extras },
  });
}

/** Adds the fields of the demo account, and those of companies that contacts have too. */
export function seedFields(db: Db, texts: SeedTexts): SeededFields {
  const given = seeds(texts);
  const add = (name: SeedField, at: number) => addField(db, texts.fields[name], at, given[name]);
  const companyPhone = { ...given.phone, entity: 'companies' };
  const companyEmail = { ...given.email, entity: 'companies' };
  const fields = {
    position: add('position', 1),
    phone: add('phone', 2),
    email: add('email', 3),
    birthday: add('birthday', 4),
    web: add('web', 1),
    address: add('address', 2),
    legal: add('legal', 3),
    kind: add('kind', 1),
    channel: add('channel', 2),
    delivery: add('delivery', 3),
    guests: add('guests', 4),
    paid: add('paid', 5),
    comment: add('comment', 6),
    utm: add('utm', 7),
  };
  addField(db, texts.fields.phone, 4, companyPhone);
  addField(db, texts.fields.email, 5, companyEmail);
  return fields;
}
