import type { Db } from '../../store/db.ts';
import type { FieldRow, StoredFieldValues } from '../../store/rows.ts';

const withEnums = new Set(['select', 'multiselect', 'radiobutton', 'multitext', 'smart_address']);

/** One value with what the definition of its field adds: the text and the code of a choice. */
function viewValue(field: FieldRow, value: Readonly<Record<string, unknown>>) {
  if (field.type === 'category') {
    const found = field.nested?.find(({ id }) => id === value.enum_id);
    return { value: found?.value ?? null, enum_id: found?.id ?? null };
  }
  if (!withEnums.has(field.type)) return value;
  const choice = field.enums?.find(({ id }) => id === value.enum_id);
  return {
    value: value.value ?? choice?.value ?? null,
    enum_id: choice?.id ?? null,
    enum_code: choice?.code ?? null,
  };
}

/** Values of fields as the API shows them, with names, codes and types; null when there are none. */
export function viewFieldValues(db: Db, stored: readonly StoredFieldValues[] | null) {
  if (!stored || stored.length === 0) return null;
  return stored.flatMap(({ field_id, values }) => {
    const field = db.rows.fields.get(field_id);
    if (!field) return [];
    return [
      {
        field_id,
        field_name: field.name,
        field_code: field.code,
        field_type: field.type,
        is_computed: false,
        values: values.map((value) => viewValue(field, value)),
      },
    ];
  });
}
