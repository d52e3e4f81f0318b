/**
 * The parts of values that are no single text or number, under the names of the API.
 *
 * @module
 */
import type { TextKey } from '../../../texts/translate.ts';

/** A part of a value, with the input that it has. */
export interface ValuePart {
  /** The name of the part; `discount.value` lies one level deeper. */
  readonly path: string;
  readonly text: TextKey;
  readonly kind: 'text' | 'number' | 'choice';
  readonly choices?: readonly PartChoice[];
}

interface PartChoice {
  readonly value: string | number;
  readonly text: TextKey;
}

type Parts = Readonly<Record<string, unknown>>;

const text = (path: string, key: TextKey): ValuePart => ({ path, text: key, kind: 'text' });
const number = (path: string, key: TextKey): ValuePart => ({ path, text: key, kind: 'number' });
const choice = (path: string, key: TextKey, choices: readonly PartChoice[]): ValuePart => ({
  path,
  text: key,
  kind: 'choice',
  choices,
});

const requisites = [
  text('vat_id', 'part.vat_id'),
  text('kpp', 'part.kpp'),
  text('tax_registration_reason_code', 'part.tax_registration_reason_code'),
  text('address', 'part.address'),
  text('real_address', 'part.real_address'),
  text('bank_code', 'part.bank_code'),
  text('bank_account_number', 'part.bank_account_number'),
  text('director', 'part.director'),
  text('unp', 'part.unp'),
  text('bin', 'part.bin'),
  text('egrpou', 'part.egrpou'),
  text('mfo', 'part.mfo'),
  text('oked', 'part.oked'),
];

/** The parts that a person fills in, by the type of the field. */
export const valueParts: Readonly<Record<string, readonly ValuePart[]>> = {
  legal_entity: [
    text('name', 'part.name'),
    choice('entity_type', 'part.entity_type', [
      { value: 1, text: 'part.sole_proprietor' },
      { value: 2, text: 'part.juridical_person' },
    ]),
    ...requisites,
    text('external_uid', 'part.external_uid'),
  ],
  payer: [
    choice('type', 'part.entity_type', [
      { value: 'individual', text: 'part.individual' },
      { value: 'legal', text: 'part.juridical_person' },
    ]),
    text('phone', 'part.phone'),
    text('email', 'part.email'),
    ...requisites,
  ],
  items: [
    text('description', 'part.description'),
    text('sku', 'part.sku'),
    number('unit_price', 'part.unit_price'),
    number('quantity', 'part.quantity'),
    text('unit_type', 'part.unit_type'),
    choice('discount.type', 'part.discount_type', [
      { value: 'percentage', text: 'part.percentage' },
      { value: 'amount', text: 'part.amount' },
    ]),
    number('discount.value', 'part.discount'),
    number('vat_rate_value', 'part.vat_rate'),
    number('bonus_points_per_purchase', 'part.bonus_points'),
    text('external_uid', 'part.external_uid'),
  ],
};

const isParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands in a part, as its input holds it. */
export function partText(data: Parts, path: string): string {
  const [first = '', second] = path.split('.');
  const value = second === undefined ? data[first] : isParts(data[first]) && data[first][second];
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}

/** The parts with one of them changed; the others stay as they are, those that nobody sees too. */
export function withPart(data: Parts, path: string, value: unknown): Parts {
  const [first = '', second] = path.split('.');
  if (second === undefined) return { ...data, [first]: value };
  return { ...data, [first]: { ...(isParts(data[first]) && data[first]), [second]: value } };
}

/** Numbers are typed as texts, with a comma or a point. */
const numberOf = (typed: string): number | string => {
  const value = Number(typed.replace(',', '.'));
  return Number.isFinite(value) ? value : typed;
};

/** The parts in the words of the API: what is empty is null, numbers are numbers. */
export function writtenParts(type: string, data: Parts): Parts {
  let written = data;
  for (const { path, kind, choices } of valueParts[type] ?? []) {
    const typed = partText(data, path).trim();
    const chosen = choices?.find(({ value }) => `${value}` === typed)?.value;
    const value = kind === 'choice' ? chosen : kind === 'number' ? numberOf(typed) : typed;
    if (typed !== '') written = withPart(written, path, value);
    else if (partOf(data, path) !== undefined) written = withPart(written, path, null);
  }
  return written;
}

const partOf = (data: Parts, path: string): unknown => {
  const [first = '', second] = path.split('.');
  if (second === undefined) return data[first];
  return isParts(data[first]) ? data[first][second] : undefined;
};

/** Whether nobody has filled anything in. */
export const isBlank = (data: Parts): boolean =>
  Object.values(data).every((value) =>
    isParts(value) ? isBlank(value) : value === null || value === '' || value === undefined,
  );
