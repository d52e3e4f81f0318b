import { link } from '../services/lib/links.ts';
import { normalised, rightsOf } from '../services/lib/rights-input.ts';
import { lost } from '../services/lib/stages.ts';
import type { ElementRow } from '../store/crm-rows.ts';
import type { LeadRow } from '../store/rows.ts';
import type { Seeding } from './cards.ts';
import { crmTexts } from './crm-texts.ts';

const day = 86_400;

/** Every entity has a main group of fields; leads have that of the statistics too, and one of our own. */
export function seedGroups({ db, fields }: Pick<Seeding, 'db' | 'fields'>): void {
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

function seedTasks({ db, random }: Seeding, leads: readonly LeadRow[], tasks: readonly string[]) {
  const now = db.clock.seconds();
  for (const [at, lead] of leads.entries()) {
    if (at % 3 !== 0 || lead.closed_at !== null) continue;
    const is_completed = at % 4 === 3;
    const complete_till = now + (random.below(9) - 2) * day;
    db.rows.tasks.add({
      id: db.nextId('tasks'),
      text: tasks[at % tasks.length] ?? '',
      task_type_id: 1 + (at % 2),
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

function seedLossReasons(
  { db, random }: Seeding,
  leads: readonly LeadRow[],
  names: readonly string[],
) {
  const at = db.account.created_at;
  const reasons = names.map((name, index) =>
    db.rows.lossReasons.add({
      id: db.nextId('lossReasons'),
      name,
      sort: (index + 1) * 10,
      created_at: at,
      updated_at: at,
    }),
  );
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

/** Adds tasks, loss reasons, a role, and products in some of the leads. */
export function seedAround(
  seeding: Seeding,
  leads: readonly LeadRow[],
  products: readonly ElementRow[],
): void {
  const { db, random } = seeding;
  const texts = crmTexts[db.account.language];
  seedTasks(seeding, leads, texts.tasks);
  seedLossReasons(seeding, leads, texts.lossReasons);
  seedRole(seeding, texts.role);
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
