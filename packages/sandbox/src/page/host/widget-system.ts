import type { HostContext } from './context.ts';
import type { Place } from './place.ts';
import { createSocketChannel } from './socket-channels.ts';
import type { Values } from './value.ts';

/** The members of a widget's instance that tell where it is and for whom. */
export function widgetSystem(context: HostContext, place: Place): Values {
  return {
    system: () => systemOf(context, place),
    get_accounts_current: () => {
      const { account, user, users, language, groups, taskTypes, pipelines } = context.state.get();
      const { amojoId, ...known } = account;
      const current = {
        ...known,
        amojo_id: amojoId,
        language,
        current_user: user.id,
        users: users.map(({ id, name, login, groupId }) => ({
          id,
          name,
          login,
          group_id: groupId,
        })),
        groups: groups.map(({ id, name }) => ({ id, name })),
        task_types: taskTypes.map(({ id, name }) => ({ id, name })),
        leads_statuses: pipelines.flatMap(({ id: pipeline_id, statuses }) =>
          statuses.map(({ id, name, color }) => ({ id, name, color, pipeline_id })),
        ),
        pipelines: Object.fromEntries(pipelines.map(({ id, name }) => [id, { id, name }])),
      };
      // Seen both ways: the account itself, and under `account` as in the first API.
      return { ...current, account: current };
    },
    get_current_card_contacts_data: () => Promise.resolve(place.card?.contacts() ?? []),
    list_selected() {
      const selected = place.list?.selected() ?? [];
      const count = (key: 'emails' | 'phones') =>
        selected.reduce((sum, item) => sum + item[key].length, 0);
      return {
        selected,
        count_selected: selected.length,
        summary: { items: selected.length, emails: count('emails'), phones: count('phones') },
      };
    },
    listenSocketChannel: createSocketChannel({
      changes: context.subscribe,
      notifications: context.notifications.subscribe,
      place: () => ({
        accountId: context.state.get().account.id,
        userId: context.state.get().user.id,
        entity: place.entity,
      }),
    }),
    widgetsOverlay(on: unknown) {
      document.getElementById('card_widgets_overlay')?.toggleAttribute('hidden', on !== true);
    },
  };
}

/** `self.system()` and `APP.widgets.system`. */
export function systemOf(context: HostContext, place: Place): Values {
  const { user, account } = context.state.get();
  return {
    area: place.area,
    // A text, unlike everywhere else.
    amouser_id: String(user.id),
    amouser: user.login,
    // Empty, as it is for a technical account: nobody should come to rely on an API key.
    amohash: '',
    domain: location.host,
    server: location.origin,
    subdomain: account.subdomain,
    displayed_count: 0,
    displayed_count_by_area: {},
  };
}
