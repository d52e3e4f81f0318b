import { ask, at, crmPage } from './page-values.ts';

/** A message in the CRM's notification centre. */
export interface Notification {
  readonly header: string;
  /** Plain text. */
  readonly text: string;
}

/**
 * The CRM's notification centre. It shows for this user only and stores nothing.
 *
 * @see https://www.amocrm.ru/developers/content/notifications/adding_notifications
 */
export interface Notifications {
  message(notification: Notification): void;
  error(notification: Notification): void;
}

// Whether the page escapes is not documented. With a word joiner, which nobody sees, after it, "<"
// opens no tag where the page takes the text for markup, and reads the same where it does not.
const harmless = (text: string) => text.replaceAll('<', '<\u2060');

const show =
  (method: string) =>
  ({ header, text }: Notification): void => {
    ask(at(crmPage(), 'notifications'), method, {
      header: harmless(header),
      text: harmless(text),
      date: Math.floor(Date.now() / 1000),
    });
  };

/** The notification centre of this page; a page that has none shows nothing. */
export const notifications: Notifications = {
  message: show('show_message'),
  error: show('show_message_error'),
};
