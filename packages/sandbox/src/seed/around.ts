import { link } from '../services/lib/links.ts';
import { normalised, rightsOf } from '../services/lib/rights-input.ts';
import { lost } from '../services/lib/stages.ts';
import { taskTypes } from '../services/lib/task-types.ts';
import type { ElementRow } from '../store/crm-rows.ts';
import type { Db } from '../store/db.ts';
import type { LeadRow } from '../store/rows.ts';
import type { Seeding } from './cards.ts';
import { crmTexts } from './crm-texts.ts';
import type { SeededFields } from './fields.ts';

const day = 86_400;

/** Every entity has a main group of fields; leads have that of the statistics too, and one of our own. */
export function seedGroups(db: Db, fields: SeededFields): void {
  const { groups } = crmTexts[db.account.language];
  const add = (entity_type: string, group_id: string, name: string, at: number) =>
    db.rows.fieldGroups.add({
      id: `${entity_type}:${group_id}`,
      group_id,
      entity_type,
      name,
      sort: at,
      is_predefined: group_id === 'default' || group_id === 'statistic',
      type: 'custom_field_group',
    });
  for (const entity of ['leads', 'contacts', 'companies', 'customers'])
    add(entity, 'default', groups.default, 1);
  add('leads', 'statistic', groups.statistic, 2);
  const own = add('leads', `leads_${db.nextId('fieldGroups')}`, groups.own, 3);
  for (const field of [fields.delivery, fields.guests])
    db.rows.fields.change(field.id, (row) => {
      row.group_id = own.group_id;
    });
  db.rows.fields.change(fields.utm.id, (row) => {
    row.group_id = 'statistic';
  });
}

/** Adds tasks to some of the open leads. */
export function seedTasks({ db, random }: Seeding, leads: readonly LeadRow[]): void {
  const { tasks } = crmTexts[db.account.language];
  const types = taskTypes(db.account);
  const now = db.clock.seconds();
  for (const [at, lead] of leads.entries()) {
    if (at % 3 !== 0 || lead.closed_at !== null) continue;
    const is_completed = at % 4 === 3;
    const complete_till = now + (random.below(9) - 2) * day;
    db.rows.tasks.add({
      id: db.nextId('tasks'),
      text: tasks[at % tasks.length] ?? '',
      task_type_id: types[at % types.length]?.id ?? 1,
      complete_till,
      duration: at % 2 === 0 ? 0 : 1800,
      is_completed,
      result: is_completed ? { text: tasks[(at + 1) % tasks.length] ?? '' } : null,
      entity_id: lead.id,
      entity_type: 'leads',
      responsible_user_id: lead.responsible_user_id,
      group_id: lead.group_id,
      created_by: lead.responsible_user_id,
      updated_by: lead.responsible_user_id,
      created_at: lead.created_at + day,
      updated_at: lead.created_at + day,
    });
    if (!is_completed)
      db.rows.leads.change(lead.id, (row) => {
        row.closest_task_at = complete_till;
      });
  }
}

function seedLossReasons({ db }: Seeding): void {
  const at = db.account.created_at;
  for (const [index, name] of crmTexts[db.account.language].lossReasons.entries())
    db.rows.lossReasons.add({
      id: db.nextId('lossReasons'),
      name,
      sort: (index + 1) * 10,
      created_at: at,
      updated_at: at,
    });
}

/** Says of the lost leads why they were lost. */
export function giveLossReasons({ db, random }: Seeding, leads: readonly LeadRow[]): void {
  const reasons = [...db.rows.lossReasons.values()];
  if (reasons.length === 0) return;
  for (const lead of leads) {
    if (lead.status_id !== lost) continue;
    db.rows.leads.change(lead.id, (row) => {
      row.loss_reason_id = random.one(reasons).id;
    });
  }
}

/** A role for the user with few rights. */
function seedRole({ db, users }: Seeding, name: string): void {
  const last = users.at(-1);
  const role = db.rows.roles.add({
    id: db.nextId('roles'),
    name,
    rights: normalised({ ...rightsOf('M'), catalog_access: true }),
  });
  if (last)
    db.rows.users.change(last.id, (user) => {
      user.role_id = role.id;
      user.rights = structuredClone(role.rights);
    });
}

/** Puts products into some of the leads. */
export function giveProducts(
  { db, random }: Seeding,
  leads: readonly LeadRow[],
  products: readonly ElementRow[],
): void {
  if (products.length === 0) return;
  for (const [at, lead] of leads.entries()) {
    if (at % 5 !== 0) continue;
    const product = random.one(products);
    link(db, 'leads', lead.id, {
      type: 'catalog_elements',
      id: product.id,
      metadata: { quantity: 1 + random.below(4), catalog_id: product.catalog_id, price_id: null },
    });
  }
}

/** Adds tasks, loss reasons, a role, and products in some of the leads. */
export function seedAround(
  seeding: Seeding,
  leads: readonly LeadRow[],
  products: readonly ElementRow[],
): void {
  seedTasks(seeding, leads);
  seedLossReasons(seeding);
  giveLossReasons(seeding, leads);
  seedRole(seeding, crmTexts[seeding.db.account.language].role);
  giveProducts(seeding, leads, products);
}
