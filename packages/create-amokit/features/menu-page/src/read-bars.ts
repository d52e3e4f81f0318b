import { createClient, leads, pipelines, session } from '@amokit/client';
import { countByStage, type StageBar } from './by-stage.ts';

const crm = createClient({ auth: session(), services: { leads, pipelines } });

/** Reads the leads of the main pipeline. */
export async function readBars(signal: AbortSignal): Promise<readonly StageBar[]> {
  const { items } = await crm.pipelines.list({}, { signal });
  const pipeline = items.find(({ is_main }) => is_main) ?? items[0];
  if (!pipeline) return [];
  const stages: number[] = [];
  for await (const lead of crm.leads.each({}, { signal }))
    if (lead.pipeline_id === pipeline.id) stages.push(lead.status_id);
  const ordered = [...pipeline._embedded.statuses].sort((a, b) => a.sort - b.sort);
  return countByStage(ordered, stages);
}
