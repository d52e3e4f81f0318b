import { createClient, session, tasks } from '@amokit/client';
import type { ListActionContext } from '@amokit/widget';
import { followUps } from './follow-ups.ts';
import type { WidgetHost } from './host.ts';

const crm = createClient({ auth: session(), services: { tasks } });

/** Plans a call for tomorrow on every ticked lead. What fails is told by the widget itself. */
export default async function planCalls({ host, selected }: ListActionContext<WidgetHost>) {
  const ids = selected.filter(({ type }) => type === 'lead').map(({ id }) => id);
  await crm.tasks.create(followUps(ids, host.t('list_action.task'), new Date()));
  host.notifications.message({
    header: host.t('list_action.done'),
    text: host.t('list_action.count', { count: ids.length }),
  });
}
