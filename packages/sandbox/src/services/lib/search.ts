import type { StoredFieldValues } from '../../store/rows.ts';

const holds = (value: unknown, wanted: string): boolean =>
  (typeof value === 'string' || typeof value === 'number') &&
  String(value).toLowerCase().includes(wanted);

interface Searched {
  readonly name: string;
  readonly custom_fields_values: readonly StoredFieldValues[] | null;
}

/**
 * Whether a full-text search finds something: by its name, or by a text that stands in a field.
 *
 * @param wanted in lower case
 */
export const holdsText = (row: Searched, wanted: string): boolean =>
  holds(row.name, wanted) ||
  (row.custom_fields_values?.some((field) =>
    field.values.some(({ value }) => holds(value, wanted)),
  ) ??
    false);
