import { createClient, leads, lossReasons, pipelines, statuses } from '@amokit/client';
import { createPipelines } from '@amokit/client/entities';
import type { Run } from './lib/setting.ts';

/** Pipelines: a new one with stages, moving a lead through it, and losing it for a reason. */
export const run: Run = async ({ connection, tell }) => {
  const services = { leads, lossReasons, pipelines, statuses };
  const crm = createClient({ ...connection, services });

  const repairs = await crm.pipelines.createOne({
    name: 'Repairs of furniture',
    sort: 500,
    is_main: false,
    is_unsorted_on: true,
    _embedded: { statuses: [{ name: 'Taken in', sort: 10, color: '#fffeb2' }] },
  });
  const stages = crm.statuses(repairs.id);
  const mended = await stages.createOne({ name: 'Mended', sort: 20, color: '#deff81' });
  await stages.updateOne(mended.id, { name: 'Mended and tried' });
  const names = (await stages.list({ with: ['descriptions'] })).items.map(({ name }) => name);
  tell(`Made the pipeline “${repairs.name}”: ${names.join(' → ')}.`);

  // By the names that people see.
  const all = createPipelines((await crm.pipelines.list()).items);
  const lead = await crm.leads.createOne({
    name: 'A chair with three legs',
    ...all.stage('Repairs of furniture', 'Taken in'),
  });
  await crm.leads.updateOne(lead.id, all.stage('Repairs of furniture', 'Mended and tried'));
  tell(`Moved the lead ${lead.id} on to “Mended and tried”.`);

  const reason = await crm.lossReasons.createOne({ name: 'Bought a new one', sort: 100 });
  // 143 is "lost" in every pipeline, 142 is "won".
  await crm.leads.updateOne(lead.id, { status_id: 143, loss_reason_id: reason.id });
  const lost = await crm.leads.get(lead.id, { with: ['loss_reason'] });
  tell(`Lost it: ${lost?._embedded?.loss_reason?.map(({ name }) => name)}.`);

  await crm.leads.updateOne(lead.id, { pipeline_id: all.id(repairs.id), status_id: mended.id });
  const other = (await crm.pipelines.list()).items.find(({ is_main }) => is_main);
  await crm.leads.updateOne(lead.id, { pipeline_id: other?.id });
  await crm.lossReasons.deleteOne(reason.id);
  await crm.pipelines.deleteOne(repairs.id);
  tell('Took the lead back to the main pipeline, and the new one away.');
};
