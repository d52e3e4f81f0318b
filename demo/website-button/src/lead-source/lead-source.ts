import type { LeadSourceContext } from '@amokit/widget';
import { accessOf } from '../access.ts';
import type { WidgetHost } from '../host.ts';
import { openAccount } from '../model/account.ts';
import { problemOf } from '../model/problems.ts';

/**
 * The widget was added to a pipeline as a source. Integrations for which the CRM makes no source
 * get one of their own there; either way the person is told how to go on.
 */
export default async function addAsSource({ host, pipeline_id }: LeadSourceContext<WidgetHost>) {
  const { server } = openAccount(accessOf(host));
  const header = host.t('widget.name');
  try {
    const { items } = await server.sources.list();
    const known = items.find((source) => source.pipeline_id === pipeline_id);
    const { name } =
      known ??
      (await server.sources.createOne({
        name: host.t('source.ownName'),
        // Adding it again finds the same source.
        external_id: `pipeline-${pipeline_id}`,
        pipeline_id,
      }));
    host.notifications.message({ header, text: host.t('source.added', { name }) });
  } catch (error) {
    const { id } = problemOf({ doing: 'createSource', error });
    host.notifications.error({
      header: host.t(`problem.${id}.title`),
      text: host.t(`problem.${id}.way`),
    });
  }
}
