import { customFieldEntities, customFields as service } from '@amokit/contract';
import { customFieldCreate, customFieldUpdate } from '@amokit/contract/schemas';
import type { z } from 'zod';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { type FieldProblem, noChoice, Problem } from '../api/problem.ts';
import { resource } from '../api/resource.ts';
import type { Db } from '../store/db.ts';
import type { FieldRow } from '../store/rows.ts';
import { checkChoices, forgetDeadChoices, readEnums, readNested } from './lib/field-choices.ts';
import {
  catalogOfFields,
  fieldEntity,
  fieldEntityKind,
  rewriteValues,
} from './lib/field-entity.ts';

type Create = z.output<typeof customFieldCreate>;
type Update = z.output<typeof customFieldUpdate>;

/** A segment has so many fields at most. */
const mostOfSegments = 30;

const pathOf = (entity: string) => {
  const catalog = catalogOfFields(entity);
  if (catalog !== null) return `catalogs/${catalog}`;
  return entity === 'segments' ? 'customers/segments' : entity;
};

const href = (row: FieldRow, call: Call) =>
  `${call.origin}/api/v4/${pathOf(row.entity_type)}/custom_fields/${row.id}`;

/** What is kept of a definition beside its columns, with what answers have while it is not set. */
const defaults: Readonly<Record<string, unknown>> = {
  required_statuses: [],
  hidden_statuses: [],
  tracking_callback: null,
  remind: null,
  currency: null,
  chained_lists: null,
  search_in: null,
  is_deletable: true,
  is_visible: null,
  is_required: null,
};

function view(row: FieldRow, call: Call): Record<string, unknown> {
  return {
    id: row.id,
    name: row.name,
    type: row.type,
    account_id: call.db.account.id,
    code: row.code,
    sort: row.sort,
    is_api_only: row.is_api_only,
    enums: row.enums,
    group_id: row.group_id,
    ...defaults,
    ...row.extras,
    ...(row.is_predefined && { is_deletable: false }),
    is_predefined: row.is_predefined,
    is_computed: false,
    settings: null,
    entity_type: fieldEntityKind(row.entity_type),
    catalog_id: catalogOfFields(row.entity_type),
    nested: row.nested,
    _links: { self: { href: href(row, call) } },
  };
}

function checkCommon(
  input: Create | Update,
  { db }: Call,
  entity: string,
  before?: FieldRow,
): readonly FieldProblem[] {
  const problems = [...checkChoices(input, before)];
  const { group_id, code } = input;
  if (group_id && !db.rows.fieldGroups.get(`${entity}:${group_id}`))
    problems.push(noChoice('group_id'));
  const twin = db.rows.fields
    .by('entity', entity)
    .find((other) => code && other.code === code && other.id !== before?.id);
  if (twin) problems.push({ code: 'NotUnique', path: 'code', detail: 'The code is taken.' });
  return problems;
}

function checkNew(input: Create, call: Call): readonly FieldProblem[] {
  const entity = fieldEntity(call);
  const kinds: readonly string[] = customFieldEntities[input.type];
  return [
    ...(kinds.includes(fieldEntityKind(entity)) ? [] : [noChoice('type')]),
    ...checkCommon(input, call, entity),
  ];
}

function room(call: Call, more: number): void {
  const entity = fieldEntity(call);
  const have = call.db.rows.fields.by('entity', entity).length;
  if (entity === 'segments' && have + more > mostOfSegments)
    throw new Problem(422, `Segments have at most ${mostOfSegments} fields`);
}

const extraKeys = Object.keys(defaults);

/** The keys that only some types have, as far as the write names them. */
function extrasOf(input: Create | Update): Record<string, unknown> {
  const given = Object.entries(input).filter(
    ([key, value]) => extraKeys.includes(key) && value !== undefined,
  );
  const extras: Record<string, unknown> = Object.fromEntries(given);
  const { chained_lists: chained } = input;
  if (chained && !Array.isArray(chained)) extras.chained_lists = Object.values(chained);
  return extras;
}

/** Phones and e-mails have kinds of their own, addresses have parts: nobody chooses them. */
const fixedEnums: Readonly<Record<string, readonly string[]>> = {
  multitext: ['WORK', 'WORKDD', 'MOB', 'FAX', 'HOME', 'OTHER'],
  smart_address: ['address_line_1', 'address_line_2', 'city', 'state', 'zip', 'country'],
};

function enumsOf(db: Db, { type, enums }: Create): FieldRow['enums'] {
  const fixed = fixedEnums[type];
  if (!fixed) return enums ? readEnums(db, enums, null) : null;
  return fixed.map((code, at) => ({
    id: type === 'smart_address' ? at + 1 : db.nextId('enums'),
    value: code,
    sort: (at + 1) * 10,
    code,
  }));
}

function add(input: Create, call: Call): FieldRow {
  const { db } = call;
  const entity = fieldEntity(call);
  return db.rows.fields.add({
    id: db.nextId('fields'),
    entity_type: entity,
    type: input.type,
    name: input.name,
    code: input.code ?? null,
    sort: input.sort ?? 500 + db.rows.fields.by('entity', entity).length,
    group_id: input.group_id ?? null,
    is_api_only: input.is_api_only ?? false,
    is_predefined: false,
    enums: enumsOf(db, input),
    nested: input.nested ? readNested(db, input.nested, null) : null,
    extras: {
      ...(input.type === 'birthday' && { remind: 'never' }),
      ...(input.type === 'tracking_data' && { tracking_callback: '' }),
      ...extrasOf(input),
    },
  });
}

function edit(row: FieldRow, input: Update, { db }: Call): void {
  if (input.name !== undefined) row.name = input.name;
  if (input.code !== undefined && !row.is_predefined) row.code = input.code;
  if (input.sort !== undefined) row.sort = input.sort;
  if (input.group_id !== undefined) row.group_id = input.group_id;
  if (input.is_api_only !== undefined) row.is_api_only = input.is_api_only;
  row.extras = { ...row.extras, ...extrasOf(input) };
  if (row.is_api_only) row.extras.required_statuses = [];
  if (input.enums && row.enums && !fixedEnums[row.type])
    row.enums = readEnums(db, input.enums, row.enums);
  if (input.nested) row.nested = readNested(db, input.nested, row.nested);
  if (input.enums ?? input.nested) forgetDeadChoices(db, row);
}

/** A field takes its values with it. */
function remove(row: FieldRow, { db }: Call): void {
  if (row.is_predefined || row.extras.is_deletable === false)
    throw new Problem(422, 'This field can not be deleted');
  rewriteValues(db, row.entity_type, row.id, () => null);
  db.rows.fields.remove(row.id);
}

const ofPath = (row: FieldRow | undefined, call: Call) =>
  row?.entity_type === fieldEntity(call) ? row : undefined;

/** How the sandbox plays the definitions of custom fields. */
export const customFields: ServiceBehaviour = {
  service,
  kinds: resource({
    rows: ({ db }) => db.rows.fields,
    list: (call) =>
      [...call.db.rows.fields.by('entity', fieldEntity(call))].sort((a, b) => a.sort - b.sort),
    find: (call) => ofPath(call.db.rows.fields.get(Number(call.params.id)), call),
    named: (id, call) => ofPath(call.db.rows.fields.get(id), call),
    view,
    href,
    create: {
      schema: customFieldCreate,
      check: checkNew,
      room,
      unique: ({ code }) => (code ? { path: 'code', value: code } : undefined),
      add,
    },
    update: {
      schema: customFieldUpdate,
      check: (input, call, row) => checkCommon(input, call, row.entity_type, row),
      edit,
    },
    remove,
  }),
};
