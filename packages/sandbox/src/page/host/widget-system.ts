import type { HostContext } from './context.ts';
import type { Place } from './place.ts';
import { createSocketChannel } from './socket-channels.ts';
import type { Values } from './value.ts';

/** The members of a widget's instance that tell where it is and for whom. */
export function widgetSystem(context: HostContext, place: Place): Values {
  return {
    system: () => systemOf(context, place),
    get_accounts_current: () => {
      const { account, users, language } = context.state.get();
      const current = {
        ...account,
        language,
        users: users.map(({ id, name, login }) => ({ id, name, login })),
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
    listenSocketChannel: createSocketChannel(context.subscribe, () => ({
      accountId: context.state.get().account.id,
      entity: place.entity,
    })),
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
    amouser_id: user.id,
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
