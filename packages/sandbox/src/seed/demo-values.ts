import type { Db } from '../store/db.ts';
import type { StoredFieldValues } from '../store/rows.ts';
import type { SeededFields } from './fields.ts';
import { phoneOf } from './phones.ts';
import type { Random } from './random.ts';
import type { SeedTexts } from './texts.ts';

const day = 86_400;

/** What stands in the custom fields of cards that are made up, by their place in the row of them. */
export interface CardValues {
  readonly company: (at: number) => StoredFieldValues[];
  readonly contact: (at: number) => StoredFieldValues[];
  readonly lead: (at: number) => StoredFieldValues[];
  readonly customer?: (at: number) => StoredFieldValues[];
}

interface Parts {
  readonly db: Db;
  readonly texts: SeedTexts;
  readonly random: Random;
  readonly fields: SeededFields;
}

const kindOf = (fields: SeededFields, field: 'phone' | 'email', code: string) =>
  fields[field].enums?.find((one) => one.code === code)?.id ?? 0;

const companyValues = ({ fields, random, texts }: Parts, at: number): StoredFieldValues[] => [
  { field_id: fields.web.id, values: [{ value: `https://company-${at + 1}.test` }] },
  {
    field_id: fields.address.id,
    values: [
      { value: random.one(texts.streets), enum_id: 1 },
      { value: random.one(texts.cities), enum_id: 3 },
    ],
  },
];

function contactValues({ db, fields, random, texts }: Parts, at: number): StoredFieldValues[] {
  const { language } = db.account;
  const phones = [{ value: phoneOf(language, at), enum_id: kindOf(fields, 'phone', 'WORK') }];
  if (at % 3 === 0)
    phones.push({
      value: phoneOf(language, at, 'mobile'),
      enum_id: kindOf(fields, 'phone', 'MOB'),
    });
  return [
    { field_id: fields.position.id, values: [{ value: random.one(texts.positions) }] },
    { field_id: fields.phone.id, values: phones },
    {
      field_id: fields.email.id,
      values: [{ value: `contact-${at + 1}@mail.test`, enum_id: kindOf(fields, 'email', 'WORK') }],
    },
  ];
}

function leadValues({ db, random, fields, texts }: Parts, at: number): StoredFieldValues[] {
  const kind = random.one(fields.kind.enums ?? []);
  const channel = random.one(fields.channel.enums ?? []);
  const values: StoredFieldValues[] = [
    { field_id: fields.kind.id, values: [{ enum_id: kind.id }] },
    { field_id: fields.channel.id, values: [{ enum_id: channel.id }] },
    {
      field_id: fields.delivery.id,
      values: [{ value: db.clock.seconds() + (7 + random.below(60)) * day }],
    },
  ];
  if (at % 2 === 0)
    values.push({ field_id: fields.guests.id, values: [{ value: String(2 + random.below(10)) }] });
  if (at % 3 === 0)
    values.push({ field_id: fields.comment.id, values: [{ value: random.one(texts.notes) }] });
  if (at % 4 === 0) values.push({ field_id: fields.paid.id, values: [{ value: true }] });
  return values;
}

/** What stands in the fields of the demo account. */
export const demoValues = (parts: Parts): CardValues => ({
  company: (at) => companyValues(parts, at),
  contact: (at) => contactValues(parts, at),
  lead: (at) => leadValues(parts, at),
});
