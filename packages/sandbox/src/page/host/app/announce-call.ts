import type { PageCall } from '../../../page-shapes/page-state.ts';
import type { Translate } from '../../texts/translate.ts';
import type { Notifications } from './notifications.ts';

/** A name as it stands, in a text that may hold markup. */
const plain = (text: string): string =>
  text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);

/**
 * Shows who calls, when a telephony has told the CRM by its API: a click leads to their card, or to
 * that of a new contact with this phone.
 *
 * @see https://www.amocrm.ru/developers/content/telephony/call_event
 */
export function announceCall(
  { api }: Notifications,
  { phone, card }: PageCall,
  t: Translate,
): void {
  api.add_call?.({
    header: t('notifications.incoming', { phone }),
    text: card ? plain(card.name) : t('notifications.newContact'),
    click_link: card
      ? `/${card.entity}/detail/${card.id}`
      : `/contacts/add/?phone=${encodeURIComponent(phone)}`,
  });
}
