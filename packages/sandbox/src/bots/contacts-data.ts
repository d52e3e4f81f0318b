import { phoneKey } from '../services/lib/phones.ts';
import type { Db } from '../store/db.ts';
import type { CardRow, FieldRow } from '../store/rows.ts';

/** An address of mail in a text. */
export const emailIn = (text: string): string =>
  /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/.exec(text)?.[0] ?? '';

/** A phone in a text: seven digits or more, with what people put between them. */
export function phoneIn(text: string): string {
  for (const [found] of text.matchAll(/\+?\d[\d ()-]{5,20}\d/g))
    if (found.replace(/\D/g, '').length >= 7) return found.replace(/[^\d+]/g, '');
  return '';
}

export const fieldByCode = (db: Db, code: string): FieldRow | undefined =>
  db.rows.fields.by('entity', 'contacts').find((field) => field.code === code);

/** The first value of a contact's phone or e-mail. */
export function contactValue(db: Db, row: CardRow, code: 'PHONE' | 'EMAIL'): string {
  const field = fieldByCode(db, code);
  const stored = row.custom_fields_values?.find(({ field_id }) => field_id === field?.id);
  const value = stored?.values[0]?.value;
  return typeof value === 'string' ? value : '';
}

/** Another contact with the same phone or e-mail. */
export function doubleOf(
  db: Db,
  self: number,
  { phone, email }: { readonly phone: string; readonly email: string },
): CardRow | undefined {
  for (const row of db.rows.contacts.values()) {
    if (row.id === self || row.is_deleted) continue;
    if (phone && phoneKey(contactValue(db, row, 'PHONE')) === phoneKey(phone)) return row;
    if (email && contactValue(db, row, 'EMAIL').toLowerCase() === email.toLowerCase()) return row;
  }
  return undefined;
}
