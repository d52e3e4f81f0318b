import type { Db } from '../store/db.ts';
import type { FieldRow, StoredFieldValues } from '../store/rows.ts';
import { phoneOf } from './phones.ts';
import type { Random } from './random.ts';
import type { SeedTexts } from './texts.ts';

const day = 86_400;

export interface Sampling {
  readonly db: Db;
  readonly random: Random;
  readonly texts: SeedTexts;
}

type Value = Readonly<Record<string, unknown>>;
type Sample = (sampling: Sampling, field: FieldRow, at: number) => readonly Value[];

const text: Sample = ({ random, texts }) => [{ value: random.one(texts.tags) }];
const number: Sample = ({ random }) => [{ value: String(2 + random.below(10)) }];
const sum: Sample = ({ random }) => [{ value: String((1 + random.below(50)) * 500) }];
const soon: Sample = ({ db, random }) => [
  { value: db.clock.seconds() + (7 + random.below(60)) * day },
];

const choice: Sample = ({ random }, { enums }) =>
  enums?.length ? [{ enum_id: random.one(enums).id }] : [];

/** Phones and e-mails go with a kind; messengers and the like have a name for a value. */
const contact: Sample = ({ db, texts }, { enums, code }, at) => {
  const kind = enums?.[0];
  if (!kind) return [];
  const { language } = db.account;
  const value =
    code === 'PHONE'
      ? phoneOf(language, at)
      : code === 'EMAIL'
        ? `contact-${at + 1}@mail.test`
        : (texts.tags[at % texts.tags.length] ?? '');
  return [{ value, enum_id: kind.id }];
};

const partOf = ({ enums }: FieldRow, code: string): number | undefined =>
  enums?.find((one) => one.code === code)?.id;

/** How each type of field is filled; types that point to something else are left out. */
const samples: Readonly<Record<string, Sample>> = {
  text,
  textarea: ({ random, texts }) => [{ value: random.one(texts.notes) }],
  numeric: number,
  price: sum,
  monetary: sum,
  checkbox: () => [{ value: true }],
  url: (_sampling, _field, at) => [{ value: `https://company-${at + 1}.test` }],
  date: soon,
  date_time: soon,
  birthday: ({ db, random }) => [
    { value: db.clock.seconds() - (20 * 365 + random.below(9000)) * day },
  ],
  select: choice,
  radiobutton: choice,
  multiselect: choice,
  category: ({ random }, { nested }) =>
    nested?.length ? [{ enum_id: random.one(nested).id }] : [],
  multitext: contact,
  streetaddress: ({ random, texts }) => [{ value: random.one(texts.streets) }],
  smart_address: ({ random, texts }, field) => [
    { value: random.one(texts.streets), enum_id: partOf(field, 'address_line_1') ?? 1 },
    { value: random.one(texts.cities), enum_id: partOf(field, 'city') ?? 3 },
  ],
  legal_entity: ({ random, texts }) => [{ value: { name: random.one(texts.companies) } }],
  tracking_data: () => [{ value: 'demo' }],
};

const always = new Set(['PHONE', 'EMAIL']);

/** Made-up values for most of the fields of an entity. */
export function sampleValues(sampling: Sampling, entity: string, at: number): StoredFieldValues[] {
  const { db, random } = sampling;
  return db.rows.fields.by('entity', entity).flatMap((field) => {
    const sample = samples[field.type];
    const isSkipped = random.below(4) === 0 && !always.has(field.code ?? '');
    if (!sample || isSkipped) return [];
    const values = sample(sampling, field, at);
    return values.length > 0 ? [{ field_id: field.id, values }] : [];
  });
}
