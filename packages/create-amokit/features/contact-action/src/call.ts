import { createClient, notes, session } from '@amokit/client';
import type { ContactActionContext } from '@amokit/widget';
import { dialable } from './dial.ts';
import type { WidgetHost } from './host.ts';

const crm = createClient({ auth: session(), services: { notes } });

/** Notes the call in the feed of the card. Hand the number to your telephony here. */
export async function call({ host, value }: ContactActionContext<WidgetHost>): Promise<void> {
  const number = dialable(value);
  if (!number) {
    host.notifications.error({ header: host.t('call.wrong'), text: value });
    return;
  }
  const { card } = host;
  if (card && card.id > 0) {
    await crm.notes(card.entity_type).createOne({
      entity_id: card.id,
      note_type: 'common',
      params: { text: host.t('call.note', { number }) },
    });
  }
  host.notifications.message({ header: host.t('call.calling'), text: number });
}
