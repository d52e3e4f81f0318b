import { createStore, type Store } from '../../state/store.ts';
import type { JQueryStatic } from '../jquery.ts';
import { asText, at, isFunction } from '../value.ts';
import { createClosedErrors } from './closed-errors.ts';
import { payloadOf } from './notification-payload.ts';

/** A message in the notification centre. */
export interface PageNotification {
  readonly id: string;
  readonly kind: 'message' | 'error' | 'call';
  readonly header: string;
  /** May hold markup, as the documentation's own examples do. */
  readonly text: string;
  /** Unix seconds. */
  readonly date: number;
  readonly icon: string;
  /** Where a click leads; an empty string where it leads nowhere. */
  readonly link: string;
  /** Of calls: where it can be heard; an empty string where it can not. */
  readonly recording: string;
  /** True for what the CRM keeps and sends by all channels: `add_error`, `add_call`. */
  readonly stored: boolean;
  readonly read: boolean;
}

/** The page's notification centre. */
export interface Notifications {
  readonly items: Store<readonly PageNotification[]>;
  /** `APP.notifications`. */
  readonly api: Readonly<Record<string, (...values: readonly unknown[]) => unknown>>;
  /** `APP.addNotificationCallback(code, cb)`. */
  addCallback(code: unknown, callback: unknown): void;
  /** Calls back with what is kept and sent by all channels, until the returned function is called. */
  subscribe(listener: (payload: unknown) => void): () => void;
  /** `APP.widgets.notificationsPhone({ ns, click })`. */
  phone(options: unknown): void;
  dismiss(id: string): void;
}

/**
 * `APP.notifications` and its neighbours.
 *
 * @see https://www.amocrm.ru/developers/content/notifications/adding_notifications
 */
export function createNotifications($: JQueryStatic): Notifications {
  const items = createStore<readonly PageNotification[]>([]);
  const closed = createClosedErrors();
  const callbacks = new Map<string, (payload: unknown) => unknown>();

  const listeners = new Set<(payload: unknown) => void>();
  const announce = (item: PageNotification): void => {
    for (const listener of [...listeners]) setTimeout(() => listener(payloadOf(item)));
    for (const callback of callbacks.values()) setTimeout(() => callback(payloadOf(item)));
  };

  const show = (
    kind: PageNotification['kind'],
    options: unknown,
    more: Partial<PageNotification> = {},
  ): PageNotification => {
    const item: PageNotification = {
      id: crypto.randomUUID(),
      kind,
      header: asText(at(options, 'header')),
      text: asText(at(options, 'text')),
      date: Number(at(options, 'date')) || Math.floor(Date.now() / 1000),
      icon: asText(at(options, 'icon')),
      link: asText(at(options, 'link')),
      recording: '',
      stored: false,
      read: false,
      ...more,
    };
    items.set([...items.get(), item]);
    if (item.stored) announce(item);
    return item;
  };

  return {
    items,
    api: {
      show_message: (options) => void show('message', options),
      show_message_error: (options) => void show('error', options),
      show_notification(options) {
        const kind = at(options, 'type') === 'call' ? 'call' : 'error';
        show(kind, options, {
          header: asText(at(options, 'text', 'header')),
          text: asText(at(options, 'text', 'text')),
        });
      },
      add_error(options, handlers) {
        const isClosed = closed.has(asText(at(options, 'header')), asText(at(options, 'text')));
        const id = isClosed ? '' : show('error', options, { stored: true }).id;
        const answer = $.Deferred();
        for (const name of ['done', 'fail', 'always'] as const) {
          const handler = at(handlers, name);
          if (isFunction(handler)) answer[name](handler);
        }
        setTimeout(() => answer.resolve({ id }));
        return answer.promise();
      },
      add_call(options) {
        const from = asText(at(options, 'from'));
        const to = asText(at(options, 'to'));
        show('call', options, {
          header: asText(at(options, 'header')) || [from, to].filter(Boolean).join(' → '),
          link: asText(at(options, 'click_link')) || elementLink(at(options, 'element')),
          recording: webAddress(at(options, 'link')),
          stored: true,
        });
      },
    },
    addCallback(code, callback) {
      if (isFunction(callback)) callbacks.set(asText(code), (payload) => callback(payload));
    },
    phone(options) {
      const click = at(options, 'click');
      const button = document.getElementById('notifications_phone');
      if (!button || !isFunction(click)) return;
      button.hidden = false;
      const event = `click.${asText(at(options, 'ns')) || 'phone'}`;
      $(button)
        .off(event)
        .on(event, (clicked) => click(clicked));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dismiss(id) {
      const item = items.get().find((one) => one.id === id);
      if (item?.kind === 'error' && item.stored) closed.add(item.header, item.text);
      items.set(items.get().filter((one) => one.id !== id));
    },
  };
}

/** An address that a link may lead to; an empty string for anything else. */
const webAddress = (value: unknown): string =>
  /^https?:/i.test(asText(value)) ? asText(value) : '';

const sections: Readonly<Record<string, string>> = {
  contact: 'contacts',
  lead: 'leads',
  company: 'companies',
};

const elementLink = (element: unknown): string => {
  const section = sections[asText(at(element, 'type'))];
  const id = asText(at(element, 'id'));
  return section && id ? `/${section}/detail/${id}` : '';
};
