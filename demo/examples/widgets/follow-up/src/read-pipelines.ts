import { createClient, pipelines, session } from '@amokit/client';

const crm = createClient({ auth: session(), services: { pipelines } });

export const readPipelines = async (signal: AbortSignal) =>
  (await crm.pipelines.list({}, { signal })).items;
