import { fieldTypeNumbers } from '../../../page-shapes/field-type-numbers.ts';
import type { HostContext } from '../context.ts';
import type { Host } from '../host.ts';
import { asObject, at } from '../value.ts';
import { systemOf } from '../widget-system.ts';
import { createConstants } from './constants.ts';
import type { Notifications } from './notifications.ts';
import { elementTypes, noteTypes } from './vocabulary.ts';

/** `APP`, and `AMOCRM`, its old name. Widgets read far more than is documented. */
export type AppGlobal = Record<string, unknown>;

interface Parts {
  readonly context: HostContext;
  readonly host: Host;
  readonly notifications: Notifications;
  navigate(url: string): void;
}

/**
 * Builds `APP`. Its values are getters where they follow the page, so that a widget which kept the
 * object reads what is true now.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/env_variables
 */
export function createAppGlobal({ context, host, notifications, navigate }: Parts): AppGlobal {
  const { state, vendor } = context;
  const { place } = host;
  const constant = createConstants(state, place);
  let calling = false;

  const data = {
    get current_view() {
      const { view, card } = place();
      return card || !view ? undefined : { $el: vendor.$(view) };
    },
    get current_card() {
      return place().card ?? false;
    },
    get current_list() {
      return place().list?.collection;
    },
    get current_entity() {
      return place().entity;
    },
    get is_card() {
      return place().card !== null;
    },
    get card_page() {
      if (place().card === null) return false;
      const $el = vendor.$('#card_holder');
      return { id: place().card?.id, $el, el: $el[0], notes: { notes: [] } };
    },
  };

  return {
    data,
    get lang_id() {
      return state.get().language;
    },
    constant,
    get todo_types() {
      const types = asObject(constant('task_types'));
      return Object.fromEntries(
        Object.entries(types).map(([id, type]) => [id, at(type, 'option')]),
      );
    },
    getBaseEntity: () => place().entity,
    isCard: () => place().card !== null,
    getWidgetsArea: () => place().pageCode,
    getV3WidgetsArea: () => place().pageCode,
    notifications: notifications.api,
    addNotificationCallback: notifications.addCallback,
    element_types: elementTypes,
    cf_types: fieldTypeNumbers,
    note_types: noteTypes,
    environment: 'production',
    click_event: 'click',
    router: {
      // As Backbone's: from the root, and without `trigger` the address changes, and no more.
      navigate(url: unknown, options?: unknown) {
        const target = new URL(String(url).replace(/^\/?(?!\/|[a-z]+:)/i, '/'), location.origin);
        if (options === true || at(options, 'trigger')) navigate(target.href);
        else if (at(options, 'replace')) history.replaceState(history.state, '', target);
        else history.pushState(null, '', target);
      },
    },
    system: {
      get timezone() {
        return state.get().account.timezone;
      },
      format: {
        date: {
          date: 'DD.MM.YYYY',
          date_short: 'DD.MM',
          time: 'HH:mm',
          full: 'DD.MM.YYYY HH:mm',
        },
      },
    },
    sdk: {
      showUserStatus(asked?: unknown) {
        const { users, user } = state.get();
        const online = (id: number) => id === user.id;
        if (asked === 'online') return users.filter(({ id }) => online(id)).map(({ id }) => id);
        if (asked !== undefined) return online(Number(asked));
        return Object.fromEntries(
          users.map(({ id }) => [id, { id: String(id), online: online(id) }]),
        );
      },
      setCallingStatus(on: unknown) {
        calling = on === true;
      },
      getCallingStatus: () => calling,
    },
    widgets: {
      get system() {
        return systemOf(context, place());
      },
      get list() {
        return Object.fromEntries(
          host.list().map((running) => {
            const { widget, instance } = running;
            return [
              widget.code,
              {
                params: instance.params,
                langs: instance.langs,
                get callbacks() {
                  return running.callbacks;
                },
              },
            ];
          }),
        );
      },
      legal_handlers: [],
      notificationsPhone: notifications.phone,
      clear_cache: () => undefined,
    },
  };
}
