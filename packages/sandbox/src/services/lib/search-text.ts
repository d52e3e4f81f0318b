import type { CardRow } from '../../store/rows.ts';

/** What a full-text search looks into: the name, and every text that stands in a field. */
export function searchText(row: CardRow): string {
  if (!row.custom_fields_values) return row.name;
  const values = row.custom_fields_values.flatMap((field) =>
    field.values.map(({ value }) => value),
  );
  const texts = values.filter((value) => typeof value === 'string' || typeof value === 'number');
  return [row.name, ...texts].join('\n');
}
