import { events as service } from '@amokit/contract';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { invalidField } from '../api/problem.ts';
import { type FilterValue, texts } from '../api/query.ts';
import { resource } from '../api/resource.ts';
import type { EventRow } from '../store/crm-rows.ts';
import { aboutWhatIsThere, eventEntity, maySeeEvent } from './lib/event-entity.ts';
import { matchesValues } from './lib/event-values.ts';
import { viewNote } from './notes.ts';

/** The filters take so many ids at most. */
const mostIds = 10;

const href = (row: EventRow, call: Call) => `${call.origin}/api/v4/events/${row.id}`;

/** The note that an event tells of, with `with=note`. */
function noteOf(row: EventRow, call: Call) {
  if (!call.query.with.has('note')) return {};
  const told: unknown = row.value_after[0]?.note;
  const id = typeof told === 'object' && told !== null && 'id' in told ? told.id : undefined;
  const note = typeof id === 'number' ? call.db.rows.notes.get(id) : undefined;
  return note ? { note: viewNote(note, call) } : {};
}

function view(stored: EventRow, call: Call): Record<string, unknown> {
  const row = aboutWhatIsThere(stored, call);
  return {
    id: row.id,
    type: row.type,
    entity_id: row.entity_id,
    entity_type: row.entity_type,
    created_by: row.created_by,
    created_at: row.created_at,
    value_after: row.value_after,
    value_before: row.value_before,
    account_id: call.db.account.id,
    ...(row.linked_talk_contact_id !== undefined && {
      linked_talk_contact_id: row.linked_talk_contact_id,
    }),
    _links: { self: { href: href(row, call) } },
    _embedded: { entity: eventEntity(row, call), ...noteOf(row, call) },
  };
}

function* newestFirst(call: Call): Iterable<EventRow> {
  const rows = call.db.rows.events.sorted('id', ({ id }) => id);
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at];
    if (row) yield row;
  }
}

/** A change of one field is found by its own type, and by the type of all of them. */
const matchesType = (type: string, wanted: string) =>
  type === wanted ||
  (wanted === 'custom_field_value_changed' && /^custom_field_\d+_value_changed$/.test(type));

/** `custom_field_<id>_value_changed` must be the only type that is asked for. */
function checkTypes(call: Call): void {
  const filter = call.query.filters.get('type');
  const types = filter?.kind === 'strings' ? filter.values : [];
  if (types.length > 1 && types.some((type) => /^custom_field_\d+_value_changed$/.test(type)))
    throw invalidField('InvalidFormat', 'filter.type', 'This type must be the only one.');
}

function checkIds(call: Call): void {
  for (const key of ['entity_id', 'created_by']) {
    const filter = call.query.filters.get(key);
    if (filter?.kind === 'ids' && filter.values.length > mostIds)
      throw invalidField('TooBig', `filter.${key}`, `At most ${mostIds} ids.`);
  }
  const entity = call.query.filters.get('entity');
  if (
    call.query.filters.has('entity_id') &&
    (entity?.kind !== 'strings' || entity.values.length !== 1)
  )
    throw invalidField('FieldMissing', 'filter.entity', 'entity_id needs exactly one entity.');
}

const filters = {
  type: () => (row: EventRow, filter: FilterValue) =>
    filter.kind === 'strings' && filter.values.some((wanted) => matchesType(row.type, wanted)),
  // Events of a chat are asked for by the contact of the talk, whatever they are about.
  entity: () => (row: EventRow, filter: FilterValue) =>
    filter.kind === 'strings' &&
    filter.values.includes(row.linked_talk_contact_id === undefined ? row.entity_type : 'contact'),
  entity_id: () => (row: EventRow, filter: FilterValue) =>
    filter.kind === 'ids' && filter.values.includes(row.linked_talk_contact_id ?? row.entity_id),
  // A single moment means "since then".
  created_at: (call: Call) => {
    const given: unknown = call.query.raw.filter;
    const asked =
      typeof given === 'object' && given !== null ? Reflect.get(given, 'created_at') : '';
    const isMoment = typeof asked === 'string' && !asked.includes(',');
    const since = Number(texts(asked)[0]);
    return (row: EventRow, filter: FilterValue) => {
      if (isMoment) return row.created_at >= since;
      if (filter.kind !== 'range') return false;
      return row.created_at >= filter.from && row.created_at <= filter.to;
    };
  },
  value_after: () => (row: EventRow, filter: FilterValue) =>
    filter.kind === 'nested' && matchesValues(row.value_after, filter.value),
  value_before: () => (row: EventRow, filter: FilterValue) =>
    filter.kind === 'nested' && matchesValues(row.value_before, filter.value),
} as const;

const usual = resource({
  rows: ({ db }) => db.rows.events,
  list(call) {
    checkTypes(call);
    checkIds(call);
    return newestFirst(call);
  },
  find: (call) => call.db.rows.events.get(call.params.id ?? ''),
  visible: (call) => (call.user.is_admin ? undefined : (row) => maySeeEvent(row, call)),
  view,
  href,
  filters,
});

/** How the sandbox plays events. */
export const events: ServiceBehaviour = {
  service,
  kinds: usual,
};
