import { ok } from '../api/answer.ts';
import type { Behaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { texts } from '../api/query.ts';
import { taskTypes } from '../services/lib/task-types.ts';
import { timezoneOffset } from '../services/lib/timezone.ts';
import type { FieldRow, Rights, UserRow } from '../store/rows.ts';
import { addressSubtypes, hasEnums, numberOfFieldType } from './field-types.ts';
import { noteTypes } from './old-numbers.ts';
import { pipelineViews } from './pipelines.ts';
import { ownLink } from './v2-answers.ts';

/** Rows by their ids: PHP made objects of lists whose keys had gaps. */
const byId = <T extends { readonly id: number }>(rows: readonly T[]) =>
  Object.fromEntries(rows.map((row) => [String(row.id), row]));

const flag = (value: unknown): boolean => value === true;

/** A field as the account tells it. */
function viewField({ extras, ...field }: FieldRow) {
  return {
    id: field.id,
    name: field.name,
    field_type: numberOfFieldType(field.type),
    sort: field.sort,
    code: field.code ?? '',
    is_multiple: field.type === 'multitext',
    is_system: field.is_predefined,
    is_editable: !field.is_api_only,
    is_required: flag(extras.is_required),
    is_deletable: !field.is_predefined && extras.is_deletable !== false,
    is_visible: extras.is_visible !== false,
    params: {},
    ...(hasEnums(field.type) && {
      enums: Object.fromEntries(
        (field.enums ?? []).map(({ id, value, code }) => [
          String(id),
          field.type === 'multitext' ? (code ?? value) : value,
        ]),
      ),
    }),
    ...(field.nested && {
      values_tree: byId(field.nested.map((one) => ({ ...one, children: [] }))),
    }),
    ...(field.type === 'smart_address' && { subtypes: addressSubtypes }),
  };
}

export const fieldsOf = ({ db }: Call, entity: string): readonly FieldRow[] =>
  [...db.rows.fields.by('entity', entity)].sort((a, b) => a.sort - b.sort);

function customFields(call: Call) {
  const of = (entity: string) => byId(fieldsOf(call, entity).map(viewField));
  return {
    contacts: of('contacts'),
    leads: of('leads'),
    companies: of('companies'),
    customers: of('customers'),
    catalogs: Object.fromEntries(
      [...call.db.rows.catalogs.values()].map(({ id }) => [String(id), of(`catalogs:${id}`)]),
    ),
  };
}

const actions = ['add', 'view', 'edit', 'delete', 'export'] as const;

/** The letters of a user's rights under one name each: `lead_add`. */
export function rightsOf(user: UserRow): Readonly<Record<string, string>> {
  const letters = (name: string, rights: Rights, keys: readonly string[] = actions) =>
    keys.map((key) => [`${name}_${key}`, user.is_admin ? 'A' : (rights[key] ?? 'D')] as const);
  const { leads, contacts, companies, tasks } = user.rights;
  return Object.fromEntries([
    ...letters('lead', leads),
    ...letters('contact', contacts),
    ...letters('company', companies),
    ...letters('task', tasks, ['edit', 'delete']),
  ]);
}

const letter = (user: UserRow, access: boolean) => (user.is_admin || access ? 'A' : 'D');

function viewUser(user: UserRow) {
  return {
    id: user.id,
    name: user.name,
    last_name: null,
    login: user.email,
    language: user.lang,
    group_id: user.group_id,
    is_active: user.is_active,
    is_free: user.is_free,
    is_admin: user.is_admin,
    phone_number: user.phone_number ?? '',
    rights: {
      mail: letter(user, user.rights.mail_access),
      incoming_leads: letter(user, !user.is_free),
      catalogs: letter(user, user.rights.catalog_access),
      ...rightsOf(user),
    },
  };
}

const patterns = {
  ru: { date: 'd.m.Y', time: 'H:i', date_time: 'd.m.Y H:i', time_full: 'H:i:s' },
  en: { date: 'm/d/Y', time: 'h:i A', date_time: 'm/d/Y h:i A', time_full: 'h:i:s A' },
} as const;

/** The parts that `with` asks for. Fired users and free ones are not among them. */
const parts: Readonly<Record<string, (call: Call) => unknown>> = {
  users: ({ db }) => byId([...db.rows.users.values()].filter((one) => !one.is_free).map(viewUser)),
  custom_fields: customFields,
  pipelines: (call) => pipelineViews(call),
  groups: ({ db }) =>
    byId([...db.rows.groups.values()].flatMap(({ id, name }) => (id === 0 ? [] : [{ id, name }]))),
  note_types: () => byId(noteTypes.map(({ id, code, is_editable }) => ({ id, code, is_editable }))),
  task_types: ({ db }) => byId(taskTypes(db.account).map(({ id, name }) => ({ id, name }))),
};

/** `GET /api/v2/account`. */
export const account: Behaviour = (call) => {
  const { account: own, clock } = call.db;
  const asked = texts(call.query.raw.with).flatMap((text) => text.split(','));
  const embedded = asked.flatMap((name) => {
    const part = Object.hasOwn(parts, name.trim()) ? parts[name.trim()] : undefined;
    return part ? [[name.trim(), part(call)]] : [];
  });
  return ok({
    _links: ownLink(call),
    id: own.id,
    name: own.name,
    subdomain: own.subdomain,
    currency: own.currency,
    timezone: own.timezone,
    timezone_offset: timezoneOffset(own.timezone, clock.millis()),
    language: own.language,
    date_pattern: patterns[own.language],
    current_user: call.user.id,
    ...(embedded.length > 0 && { _embedded: Object.fromEntries(embedded) }),
  });
};
