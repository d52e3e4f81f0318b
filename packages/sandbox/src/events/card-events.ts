import { singular } from '../services/lib/entities.ts';
import type { CustomerRow } from '../store/crm-rows.ts';
import type { Db } from '../store/db.ts';
import type { CardRow, CardType, LeadRow } from '../store/rows.ts';
import { fieldChanges } from './field-changes.ts';
import { type EventValues, type Happened, record } from './record.ts';

type Told = Omit<Happened, 'entity_type' | 'entity_id' | 'by'>;

const tagNames = (db: Db, ids: readonly number[]): EventValues =>
  ids.flatMap((id) => {
    const name = db.rows.tags.get(id)?.name;
    return name === undefined ? [] : [{ tag: { name } }];
  });

function tagEvents(db: Db, before: CardRow, after: CardRow): readonly Told[] {
  if (before.tags === after.tags) return [];
  const added = after.tags.filter((id) => !before.tags.includes(id));
  const gone = before.tags.filter((id) => !after.tags.includes(id));
  return [
    ...(added.length > 0 ? [{ type: 'entity_tag_added', after: tagNames(db, added) }] : []),
    ...(gone.length > 0 ? [{ type: 'entity_tag_deleted', before: tagNames(db, gone) }] : []),
  ];
}

/** What any card tells when it changes. */
function changes(db: Db, name: string, before: CardRow, after: CardRow): readonly Told[] {
  const told: Told[] = [];
  if (before.is_deleted !== after.is_deleted)
    told.push({ type: `${name}_${after.is_deleted ? 'deleted' : 'restored'}` });
  if (before.name !== after.name)
    told.push({
      type: 'name_field_changed',
      before: [{ name_field_value: { name: before.name } }],
      after: [{ name_field_value: { name: after.name } }],
    });
  if (before.responsible_user_id !== after.responsible_user_id)
    told.push({
      type: 'entity_responsible_changed',
      before: [{ responsible_user: { id: before.responsible_user_id } }],
      after: [{ responsible_user: { id: after.responsible_user_id } }],
    });
  told.push(...tagEvents(db, before, after));
  for (const change of fieldChanges(db, before.custom_fields_values, after.custom_fields_values))
    told.push({ type: `custom_field_${change.id}_value_changed`, ...change });
  return told;
}

const stage = ({ status_id: id, pipeline_id }: LeadRow): EventValues => [
  { lead_status: { id, pipeline_id } },
];

function leadChanges(before: LeadRow, after: LeadRow): readonly Told[] {
  const told: Told[] = [];
  if (before.status_id !== after.status_id || before.pipeline_id !== after.pipeline_id)
    told.push({ type: 'lead_status_changed', before: stage(before), after: stage(after) });
  if (before.price !== after.price)
    told.push({
      type: 'sale_field_changed',
      before: [{ sale_field_value: { sale: before.price } }],
      after: [{ sale_field_value: { sale: after.price } }],
    });
  return told;
}

function customerChanges(before: CustomerRow, after: CustomerRow): readonly Told[] {
  if (before.status_id === after.status_id) return [];
  const status = (id: number | null): EventValues =>
    id === null ? [] : [{ customer_status: { id } }];
  return [
    {
      type: 'customer_status_changed',
      before: status(before.status_id),
      after: status(after.status_id),
    },
  ];
}

/** The event of a new card. It names the note that the feed begins with. */
export const added = (db: Db, type: CardType, row: CardRow): Happened => ({
  type: `${singular[type]}_added`,
  entity_type: singular[type] ?? type,
  entity_id: row.id,
  by: row.created_by,
  at: row.created_at,
  after: [{ note: { id: db.nextId('notes') } }],
});

/** Writes the events of leads, contacts, companies and customers. */
export function recordCards(db: Db): void {
  const tell = (type: CardType, row: CardRow, told: readonly Told[]) => {
    for (const one of told)
      record(db, {
        ...one,
        entity_type: singular[type] ?? type,
        entity_id: row.id,
        by: row.updated_by,
      });
  };
  db.rows.leads.watch(({ before, after }) => {
    if (!after) return;
    if (!before) record(db, added(db, 'leads', after));
    else
      tell('leads', after, [...changes(db, 'lead', before, after), ...leadChanges(before, after)]);
  });
  db.rows.customers.watch(({ before, after }) => {
    if (!after) return;
    if (!before) record(db, added(db, 'customers', after));
    else
      tell('customers', after, [
        ...changes(db, 'customer', before, after),
        ...customerChanges(before, after),
      ]);
  });
  for (const type of ['contacts', 'companies'] as const)
    db.rows[type].watch(({ before, after }) => {
      if (!after) return;
      if (!before) record(db, added(db, type, after));
      else tell(type, after, changes(db, singular[type] ?? type, before, after));
    });
}
