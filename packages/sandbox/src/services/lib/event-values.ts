import { texts } from '../../api/query.ts';
import type { EventRow } from '../../store/crm-rows.ts';

type Value = EventRow['value_after'][number];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const inner = (value: Value, key: string): Readonly<Record<string, unknown>> => {
  const found: unknown = value[key];
  return isRecord(found) ? found : {};
};

/** `1,2` or a list: both are in use. */
const list = (asked: unknown) => texts(asked).flatMap((text) => text.split(','));
const has = (asked: unknown, value: unknown) => list(asked).includes(String(value));

const entries = (asked: unknown): readonly Readonly<Record<string, unknown>>[] =>
  (Array.isArray(asked) ? asked : isRecord(asked) ? Object.values(asked) : []).filter(isRecord);

/** What each key of `filter[value_after]` asks of a value. */
const tests: Readonly<Record<string, (value: Value, asked: unknown) => boolean>> = {
  leads_statuses: (value, asked) => {
    const { id, pipeline_id } = inner(value, 'lead_status');
    return entries(asked).some(
      (pair) => has(pair.status_id, id) && has(pair.pipeline_id, pipeline_id),
    );
  },
  customers_statuses: (value, asked) =>
    entries(asked).some(({ status_id }) => has(status_id, inner(value, 'customer_status').id)),
  responsible_user_id: (value, asked) => has(asked, inner(value, 'responsible_user').id),
  custom_field_values: (value, asked) => has(asked, inner(value, 'custom_field_value').enum_id),
  value: (value, asked) => {
    const shown = [
      inner(value, 'nps').rate,
      inner(value, 'sale_field_value').sale,
      inner(value, 'name_field_value').name,
      inner(value, 'ltv_field_value').ltv,
      inner(value, 'custom_field_value').text,
    ];
    return shown.some((one) => one !== undefined && String(one) === texts(asked)[0]);
  },
};

/** Whether the values of an event are those that a filter asks for. */
export function matchesValues(values: EventRow['value_after'], filter: unknown): boolean {
  if (!isRecord(filter)) return false;
  return Object.entries(filter).every(([key, asked]) => {
    const test = tests[key];
    return test === undefined || values.some((value) => test(value, asked));
  });
}
