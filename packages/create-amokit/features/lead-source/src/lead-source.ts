import { createClient, pipelines, session } from '@amokit/client';
import type { LeadSourceContext } from '@amokit/widget';
import { formAddress } from './form-address.ts';
import type { WidgetHost } from './host.ts';

const crm = createClient({ auth: session(), services: { pipelines } });

/** Called when a person adds the widget to the sources of a pipeline: says where forms go now. */
export default async function addSource({ host, pipeline_id }: LeadSourceContext<WidgetHost>) {
  const pipeline = await crm.pipelines.get(pipeline_id, {}, { signal: host.signal });
  host.notifications.message({
    header: host.t('source.added', { pipeline: pipeline?.name ?? String(pipeline_id) }),
    text: host.t('source.address', { address: formAddress(pipeline_id) }),
  });
}
