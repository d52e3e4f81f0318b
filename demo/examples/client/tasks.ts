import { createClient, leads, tasks } from '@amokit/client';
import { inDays, type Run } from './lib/setting.ts';

/** Tasks: giving them out, finding what is overdue, and getting them done. */
export const run: Run = async ({ connection, tell }) => {
  const crm = createClient({ ...connection, services: { leads, tasks } });

  const lead = await crm.leads.createOne({ name: 'A staircase' });
  const [measure, call] = await crm.tasks.create([
    {
      text: 'Measure the stairwell',
      complete_till: inDays(2),
      entity_id: lead.id,
      entity_type: 'leads',
      duration: 3_600,
    },
    { text: 'Call back', complete_till: inDays(-1), entity_id: lead.id, entity_type: 'leads' },
  ]);
  if (!measure || !call) throw new Error('The tasks were not made');
  tell(`Planned the tasks ${measure.id} and ${call.id} on the lead ${lead.id}.`);

  const open = await crm.tasks.list({
    filter: { is_completed: false, entity_type: 'leads', entity_id: [lead.id] },
    order: { complete_till: 'asc' },
  });
  for (const { text, complete_till } of open.items) {
    const late = complete_till * 1000 < Date.now() ? ', overdue' : '';
    tell(`${text}: until ${new Date(complete_till * 1000).toDateString()}${late}.`);
  }

  await crm.tasks.updateOne(call.id, {
    is_completed: true,
    result: { text: 'They agree to the price' },
  });
  await crm.tasks.updateOne(measure.id, { complete_till: inDays(3) });
  const done = await crm.tasks.get(call.id);
  tell(`“${done?.text}” is ${done?.is_completed ? 'done' : 'open'}.`);

  // The lead knows the nearest of its open tasks.
  const closest = (await crm.leads.get(lead.id))?.closest_task_at ?? 0;
  tell(`The next task of the lead: ${new Date(closest * 1000).toDateString()}.`);
};
