import { createClient, leads, session, users } from '@amokit/client';
import type { ListActionContext } from '@amokit/widget';
import type { WidgetHost } from './host.ts';
import { inTurn } from './in-turn.ts';

const crm = createClient({ auth: session(), services: { leads, users } });

/** Gives the ticked leads to the managers in turn. What it throws, the runtime tells. */
export default async function shareOut({ host, selected }: ListActionContext<WidgetHost>) {
  const { notifications, signal, t } = host;
  const ids = selected.filter(({ type }) => type === 'lead').map(({ id }) => id);

  const managers: number[] = [];
  for await (const { id, rights } of crm.users.each({ limit: 250 }, { signal })) {
    if (rights.is_active && !rights.is_admin && rights.leads?.edit !== 'D') managers.push(id);
  }
  if (managers.length === 0) {
    notifications.error({ header: t('share.none'), text: t('share.whom') });
    return;
  }

  // A write is not given the signal: an aborted one may have arrived, and nobody would know. With
  // `settled` one lead that was refused does not hide what became of the others.
  const outcomes = await crm.leads.update.settled(
    inTurn(ids, managers).map(([id, responsible_user_id]) => ({ id, responsible_user_id })),
  );
  const done = outcomes.filter(({ outcome }) => outcome === 'done').length;
  const text = t('share.count', { done, all: ids.length, managers: managers.length });
  if (done === ids.length) notifications.message({ header: t('share.done'), text });
  else notifications.error({ header: t('share.part'), text });
}
