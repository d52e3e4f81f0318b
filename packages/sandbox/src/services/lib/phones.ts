import type { Db } from '../../store/db.ts';
import type { CardRow } from '../../store/rows.ts';

/** What two writings of a phone have in common: its last ten digits. */
export const phoneKey = (phone: string): string => phone.replace(/\D/g, '').slice(-10);

export interface PhoneOwner {
  readonly type: 'contacts' | 'companies';
  readonly id: number;
}

const isOpen = (row: CardRow): boolean => !row.is_deleted;

/** Who has which phone: contacts come before companies, older ones before younger ones. */
export function phoneOwners(db: Db): ReadonlyMap<string, PhoneOwner> {
  const owners = new Map<string, PhoneOwner>();
  for (const type of ['contacts', 'companies'] as const) {
    const field = db.rows.fields.by('entity', type).find(({ code }) => code === 'PHONE');
    if (!field) continue;
    for (const row of db.rows[type].values()) {
      if (!isOpen(row)) continue;
      const stored = row.custom_fields_values?.find(({ field_id }) => field_id === field.id);
      for (const { value } of stored?.values ?? []) {
        const key = typeof value === 'string' ? phoneKey(value) : '';
        if (key && !owners.has(key)) owners.set(key, { type, id: row.id });
      }
    }
  }
  return owners;
}
