import { account, createClient, roles, users } from '@amokit/client';
import type { Run } from './lib/setting.ts';

/** The account and its people: groups, rights by roles, and acting as somebody else. */
export const run: Run = async ({ connection, tell }) => {
  const crm = createClient({ ...connection, services: { account, roles, users } });

  const its = await crm.account.get({ with: ['users_groups', 'task_types', 'amojo_id'] });
  tell(`The account ${its.id} is “${its.name}”, its currency is ${its.currency}.`);
  tell(`Types of tasks: ${its._embedded?.task_types?.map(({ name }) => name).join(', ')}.`);

  const everybody = await crm.users.list({ with: ['role', 'group'] });
  for (const { name, rights } of everybody.items)
    tell(`${name}${rights.is_admin ? ', an administrator' : ''}.`);

  const role = await crm.roles.createOne({
    name: 'Packer',
    rights: { leads: { view: 'A', edit: 'M' }, mail_access: false },
  });
  await crm.roles.updateOne(role.id, { name: 'Packer, first shift' });
  tell(`Made the role “${(await crm.roles.get(role.id))?.name}”.`);
  await crm.roles.deleteOne(role.id);

  // What is done by this client is done with the rights of that user.
  const other = everybody.items.find(({ rights }) => !rights.is_admin && rights.is_active);
  if (other) {
    const { current_user_id } = await crm.actAs(other.id).account.get();
    tell(`Acting as ${other.name}: the current user is ${current_user_id}.`);
  }
};
