import { createClient, pipelines, session } from '@amokit/client';
import { inOrder, type PipelineStages } from './stages.ts';

const crm = createClient({ auth: session(), services: { pipelines } });

/** Reads all pipelines of the account. */
export async function readStages(signal: AbortSignal): Promise<readonly PipelineStages[]> {
  const { items } = await crm.pipelines.list({}, { signal });
  return inOrder(items);
}
