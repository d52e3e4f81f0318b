import { customFieldGroups as service } from '@amokit/contract';
import { customFieldGroupCreate, customFieldGroupUpdate } from '@amokit/contract/schemas';
import type { z } from 'zod';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { type FieldProblem, fieldMissing, noChoice, Problem } from '../api/problem.ts';
import { resource } from '../api/resource.ts';
import type { FieldGroupRow } from '../store/crm-rows.ts';
import { catalogOfFields, fieldEntity, fieldEntityKind } from './lib/field-entity.ts';

/** The group in which fields stand that name none. */
const defaultGroup = 'default';

const fieldsOf = (row: FieldGroupRow, { db }: Call) =>
  db.rows.fields
    .by('entity', row.entity_type)
    .filter(({ group_id }) => (group_id ?? defaultGroup) === row.group_id);

function href(row: FieldGroupRow, call: Call): string {
  const catalog = catalogOfFields(row.entity_type);
  const entity = catalog === null ? row.entity_type : `catalogs/${catalog}`;
  return `${call.origin}/api/v4/${entity}/custom_fields/groups/${row.group_id}`;
}

const view = (row: FieldGroupRow, call: Call): Record<string, unknown> => ({
  id: row.group_id,
  name: row.name,
  is_predefined: row.is_predefined,
  type: row.type,
  entity_type: fieldEntityKind(row.entity_type),
  sort: row.sort,
  fields: fieldsOf(row, call).map(({ id }) => id),
  _links: { self: { href: href(row, call) } },
});

interface WithFields {
  readonly fields?: readonly number[] | undefined;
}

function check({ fields = [] }: WithFields, call: Call): readonly FieldProblem[] {
  const entity = fieldEntity(call);
  return fields.flatMap((id, at) =>
    call.db.rows.fields.get(id)?.entity_type === entity ? [] : [noChoice(`fields.${at}`)],
  );
}

/** Fields that a group names move into it. */
function moveIn(row: FieldGroupRow, { fields = [] }: WithFields, { db }: Call): void {
  for (const id of fields)
    db.rows.fields.change(id, (field) => {
      field.group_id = row.group_id === defaultGroup ? null : row.group_id;
    });
}

function add(input: z.output<typeof customFieldGroupCreate>, call: Call): FieldGroupRow {
  const { db } = call;
  const entity = fieldEntity(call);
  const group_id = `${fieldEntityKind(entity)}_${db.nextId('fieldGroups')}`;
  const row = db.rows.fieldGroups.add({
    id: `${entity}:${group_id}`,
    group_id,
    entity_type: entity,
    name: input.name,
    sort: input.sort,
    is_predefined: false,
    type: 'custom_field_group',
  });
  moveIn(row, input, call);
  return row;
}

/** The fields of a deleted group fall back to the default one. */
function remove(row: FieldGroupRow, call: Call): void {
  if (row.is_predefined) throw new Problem(422, 'A predefined group can not be deleted');
  for (const { id } of fieldsOf(row, call))
    call.db.rows.fields.change(id, (field) => {
      field.group_id = null;
    });
  call.db.rows.fieldGroups.remove(row.id);
}

/** How the sandbox plays the groups of custom fields. */
export const customFieldGroups: ServiceBehaviour = {
  service,
  kinds: resource({
    rows: ({ db }) => db.rows.fieldGroups,
    list: (call) =>
      [...call.db.rows.fieldGroups.by('entity', fieldEntity(call))].sort((a, b) => a.sort - b.sort),
    find: (call) => call.db.rows.fieldGroups.get(`${fieldEntity(call)}:${call.params.id}`),
    idOf: ({ group_id }) => group_id,
    view,
    href,
    create: { schema: customFieldGroupCreate, check, add },
    update: {
      schema: customFieldGroupUpdate,
      check: (input, call) =>
        input.name === undefined && input.sort === undefined && input.fields === undefined
          ? [fieldMissing('name', 'Nothing to change.')]
          : check(input, call),
      edit(row, input, call) {
        if (input.name !== undefined) row.name = input.name;
        if (input.sort !== undefined) row.sort = input.sort;
        moveIn(row, input, call);
      },
    },
    remove,
  }),
};
