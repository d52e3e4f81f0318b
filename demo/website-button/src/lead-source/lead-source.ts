import type { LeadSourceContext } from '@amokit/widget';
import type { WidgetHost } from '../host.ts';

/** The widget was added to a pipeline as a source: the person is told how to go on. */
export default async function addAsSource({ host, pipeline_id }: LeadSourceContext<WidgetHost>) {
  host.notifications.message({
    header: host.t('widget.name'),
    text: host.t('source.added', { pipeline: pipeline_id }),
  });
}
