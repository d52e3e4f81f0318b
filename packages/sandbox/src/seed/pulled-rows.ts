import { catalogFields } from '../services/lib/field-entity.ts';
import { normalised, rightsOf } from '../services/lib/rights-input.ts';
import { statusId } from '../services/lib/stages.ts';
import { administratorOf } from '../store/administrator.ts';
import type { Db } from '../store/db.ts';
import { stableUuid } from './people.ts';
import type { PulledAccount } from './pulled-account.ts';

const words = {
  ru: { account: 'Аккаунт', user: 'Пользователь', group: 'Отдел' },
  en: { account: 'Account', user: 'User', group: 'Group' },
} as const;

/** `catalogs/12` of a path as the key under which its fields are kept. */
function entityOf(path: string): string {
  if (path === 'customers/segments') return 'segments';
  const list = /^catalogs\/(\d+)$/.exec(path)?.[1];
  return list === undefined ? path : catalogFields(Number(list));
}

function addAccount({ account: own }: Db, { account, task_types }: PulledAccount): void {
  const { id, language } = account;
  Object.assign(own, account, {
    uuid: stableUuid(`account ${id}`),
    amojo_id: stableUuid(`amojo account ${id}`),
    name: `${words[language].account} ${id}`,
    ...(task_types && { task_types }),
  });
}

/** Stand-ins with the rights of those whose place they take; one at least is an administrator. */
function addUsers({ rows, account }: Db, { groups, users }: PulledAccount): void {
  const { user: name, group } = words[account.language];
  const first = groups.some(({ id }) => id === 0) ? [] : [{ id: 0, name: `${group} 1` }];
  for (const one of [...first, ...groups])
    rows.groups.add({ ...one, uuid: stableUuid(`group ${one.id}`) });
  const administrator = {
    id: Math.max(0, ...users.map(({ id }) => id)) + 1,
    lang: account.language,
    is_admin: true,
    is_free: false,
    is_active: true,
    group_id: null,
    role_id: null,
    rights: rightsOf('A'),
  };
  const hasOne = users.some(({ is_admin, is_active }) => is_admin && is_active);
  const all = hasOne ? users : [administrator, ...users];
  for (const [at, user] of all.entries())
    rows.users.add({
      ...user,
      uuid: stableUuid(`user ${at + 1}`),
      amojo_id: stableUuid(`amojo ${at + 1}`),
      name: `${name} ${at + 1}`,
      email: `user-${at + 1}@example.test`,
      phone_number: null,
      user_rank: null,
      rights: normalised(user.rights),
      group_id: user.group_id ?? 0,
    });
}

function addPipelines({ rows }: Db, { pipelines }: PulledAccount): void {
  for (const { statuses, ...pipeline } of pipelines) {
    rows.pipelines.add(pipeline);
    for (const { id, descriptions, ...status } of statuses)
      rows.statuses.add({
        id: statusId(pipeline.id, id),
        status_id: id,
        pipeline_id: pipeline.id,
        ...status,
        descriptions: descriptions.map((one) => ({ ...one, created_by: 0, updated_by: null })),
      });
  }
}

function addFields({ rows }: Db, { fields, field_groups: groups }: PulledAccount): void {
  for (const [path, list] of Object.entries(groups))
    for (const { id: group_id, ...group } of list) {
      const entity_type = entityOf(path);
      rows.fieldGroups.add({ id: `${entity_type}:${group_id}`, group_id, entity_type, ...group });
    }
  for (const [path, list] of Object.entries(fields))
    for (const field of list) {
      const { id, name, type, code, sort, group_id, is_api_only, is_predefined, ...more } = field;
      const { enums, nested, ...extras } = more;
      rows.fields.add({
        id,
        entity_type: entityOf(path),
        type,
        name,
        code,
        sort,
        group_id,
        is_api_only,
        is_predefined,
        enums,
        nested,
        extras: Object.fromEntries(
          Object.entries(extras).filter(([, value]) => value !== undefined),
        ),
      });
    }
}

function addLists({ rows, account }: Db, pulled: PulledAccount): void {
  const by = { created_by: account.created_by, updated_by: account.created_by };
  for (const catalog of pulled.catalogs) rows.catalogs.add({ ...catalog, ...by });
  for (const reason of pulled.loss_reasons) rows.lossReasons.add(reason);
  for (const role of pulled.roles) rows.roles.add({ ...role, rights: normalised(role.rights) });
  for (const status of pulled.customer_statuses) rows.customerStatuses.add(status);
  for (const segment of pulled.segments)
    rows.segments.add({ ...segment, custom_fields_values: null });
  for (const id of pulled.currencies) rows.currencies.add({ id });
  const more = { client_id: stableUuid('integration'), services: [], is_deleted: false };
  for (const source of pulled.sources) rows.sources.add({ ...source, ...more });
}

/** The largest number that each kind of thing has; new ones count on from there. */
function takenIds(pulled: PulledAccount): Readonly<Record<string, readonly number[]>> {
  const ids = (items: readonly { readonly id: number }[]) => items.map(({ id }) => id);
  const statuses = pulled.pipelines.flatMap((one) => one.statuses);
  const fields = Object.values(pulled.fields).flat();
  const choices = fields.flatMap(({ enums, nested }) => [...(enums ?? []), ...(nested ?? [])]);
  const groups = Object.values(pulled.field_groups).flat();
  return {
    users: ids(pulled.users),
    groups: ids(pulled.groups),
    roles: ids(pulled.roles),
    pipelines: ids(pulled.pipelines),
    statuses: ids(statuses),
    status_descriptions: ids(statuses.flatMap((one) => one.descriptions)),
    fields: ids(fields),
    enums: ids(choices),
    fieldGroups: groups.flatMap(({ id }) => Number(/_(\d+)$/.exec(id)?.[1] ?? 0)),
    catalogs: ids(pulled.catalogs),
    lossReasons: ids(pulled.loss_reasons),
    sources: ids(pulled.sources),
    customerStatuses: ids(pulled.customer_statuses),
    segments: ids(pulled.segments),
  };
}

/** Puts what an account is like into an empty one: everything but its cards. */
export function addPulledRows(db: Db, pulled: PulledAccount): void {
  addAccount(db, pulled);
  addUsers(db, pulled);
  db.account.created_by = administratorOf(db)?.id ?? 0;
  addPipelines(db, pulled);
  addFields(db, pulled);
  addLists(db, pulled);
  const counters: Record<string, number> = {};
  for (const [name, taken] of Object.entries(takenIds(pulled))) {
    const highest = taken.reduce((most, id) => Math.max(most, id), 0);
    counters[name] = Math.max(db.nextId(name), highest + 1);
  }
  // The store counts by itself; only a saved account says where it has to go on.
  const { counters: counted, ...rest } = db.snapshot();
  db.restore({ ...rest, counters: { ...counted, ...counters } });
}
