import type { PageNotification } from './notifications.ts';

/**
 * What the callbacks of `APP.addNotificationCallback` get.
 *
 * @see https://www.amocrm.ru/developers/content/notifications/js-subscribe
 */
export const payloadOf = (item: PageNotification): unknown => ({
  id: item.id,
  uuid: item.id,
  notification_id: item.id,
  entity: null,
  linked_entity: null,
  created_at: item.date,
  updated_at: item.date,
  is_read: item.read,
  silent: false,
  body: {
    title: item.header,
    icon: { [item.kind]: true, value: item.icon },
    rows: [{ style: 'default', text: item.text, class_height: 'h3' }],
    actions: { click: { url: item.link }, buttons: [], read_on_show: true },
  },
  click: { type: 'url', value: item.link },
  web_link: item.link,
  absolute_link: false,
  buttons: [],
  notification: true,
});
