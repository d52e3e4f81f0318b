import type { Db } from '../../store/db.ts';
import type { WebsiteButtonRow } from '../../store/platform-rows.ts';

/** Whether a button has been made. */
export const isReady = ({ ready_at }: WebsiteButtonRow, { clock }: Db): boolean =>
  clock.millis() >= ready_at;

/** The sites that are trusted by now. */
export const trustedBy = (row: WebsiteButtonRow, { clock }: Db): readonly string[] => [
  ...row.trusted_websites,
  ...(row.added_websites ?? [])
    .filter(({ at }) => clock.millis() >= at)
    .map(({ website }) => website),
];

/** Whether an online chat is attached by now. */
export const hasChat = ({ has_online_chat, chat_at }: WebsiteButtonRow, { clock }: Db): boolean =>
  has_online_chat || (chat_at !== undefined && clock.millis() >= chat_at);
