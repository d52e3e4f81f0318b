import type { Call } from '../../api/call.ts';
import { invalidField } from '../../api/problem.ts';
import type { FieldFilter, FilterValue } from '../../api/query.ts';
import type { CardRow, FieldRow } from '../../store/rows.ts';

/**
 * How fields of a type are filtered; those that are not here can not be.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/filters-api
 */
const ways: Readonly<Record<string, { readonly by: 'value' | 'enum_id'; readonly range?: true }>> =
  {
    text: { by: 'value' },
    numeric: { by: 'value', range: true },
    url: { by: 'value' },
    textarea: { by: 'value' },
    streetaddress: { by: 'value' },
    select: { by: 'enum_id' },
    multiselect: { by: 'enum_id' },
    radiobutton: { by: 'enum_id' },
    checkbox: { by: 'value' },
    date: { by: 'value', range: true },
    date_time: { by: 'value', range: true },
  };

interface Wanted {
  readonly field: FieldRow;
  readonly filter: FieldFilter;
}

/** The definitions behind a filter; 400 for a field that can not be filtered so. */
function wantedOf({ db }: Call, entity: string, filters: readonly FieldFilter[]): Wanted[] {
  return filters.map((filter) => {
    const path = `filter.custom_fields_values.${filter.field_id}`;
    const field = db.rows.fields.get(filter.field_id);
    if (field?.entity_type !== entity)
      throw invalidField('NotSupportedChoice', path, 'There is no such field.');
    const way = ways[field.type];
    if (!way)
      throw invalidField('NotSupportedChoice', path, `Fields of ${field.type} have no filter.`);
    if (filter.range && !way.range)
      throw invalidField('NotSupportedChoice', path, `Fields of ${field.type} have no range.`);
    return { field, filter };
  });
}

const textOf = (value: unknown): string =>
  typeof value === 'boolean' ? String(Number(value)) : String(value);

function has(row: CardRow, { field, filter }: Wanted): boolean {
  const stored = row.custom_fields_values?.find(({ field_id }) => field_id === field.id);
  const key = ways[field.type]?.by ?? 'value';
  const { range, values } = filter;
  return (stored?.values ?? []).some((one) => {
    if (!range) return values.includes(textOf(one[key]));
    const value = Number(one.value);
    return value >= range.from && value <= range.to;
  });
}

/** `filter[custom_fields_values]` of the cards of one type: every field must match. */
export const fieldFilter = (entity: string) => (call: Call) => {
  const filter = call.query.filters.get('custom_fields_values');
  const wanted = filter?.kind === 'fields' ? wantedOf(call, entity, filter.values) : [];
  return (row: CardRow, _filter: FilterValue) => wanted.every((one) => has(row, one));
};
