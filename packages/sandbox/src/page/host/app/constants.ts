import { fieldTypeNumbers } from '../../../page-shapes/field-type-numbers.ts';
import type { PageCustomField, PageState, PageUser } from '../../../page-shapes/page-state.ts';
import type { Store } from '../../state/store.ts';
import type { Place } from '../place.ts';

const manager = (user: PageUser) => ({
  id: String(user.id),
  title: user.name,
  option: user.name,
  login: user.login,
  active: true,
  status: 'A',
  is_admin: user.isAdmin ? 'Y' : 'N',
  free_user: user.isFree ? 'Y' : 'N',
  amojo_id: user.amojoId,
  amo_profile_id: null,
  avatar: '',
  theme: 'light',
  phone: user.phone,
  group: `group_${user.groupId}`,
});

const typeNumbers: Readonly<Record<string, number>> = fieldTypeNumbers;

/** A field in the words of the old API, which the CRM's page keeps; ids are texts there. */
const customField = ({ id, name, code, type, enums }: PageCustomField) => ({
  ID: String(id),
  NAME: name,
  CODE: code ?? '',
  TYPE_ID: String(typeNumbers[type] ?? ''),
  ENUMS: Object.fromEntries(
    enums.map(({ id, value, sort }) => [id, { ID: String(id), VALUE: value, SORT: String(sort) }]),
  ),
});

/**
 * `APP.constant(key, value?)`: reads a constant, or sets it where a value is given (which public
 * integrations must not do). The values follow the account and the page.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/env_variables
 */
export function createConstants(state: Store<PageState>, place: () => Place) {
  const written = new Map<string, unknown>();

  const readers: Readonly<Record<string, () => unknown>> = {
    user() {
      const { user, users, theme } = state.get();
      return {
        id: user.id,
        login: user.login,
        name: user.name,
        amojo_id: user.amojoId,
        uuid: user.uuid,
        personal_mobile: user.phone,
        photo: '',
        theme: theme === 'dark' ? 2 : 1,
        settings: {},
        group_mates_ids: users
          .filter(({ groupId }) => groupId === user.groupId)
          .map(({ id }) => id),
      };
    },
    user_rights() {
      const { rights, user } = state.get();
      return { ...structuredClone(rights), is_admin: user.isAdmin, is_active: true };
    },
    account() {
      const { account, language, users, customFields } = state.get();
      const { amojoId, ...known } = account;
      return {
        ...known,
        language,
        paid_till: 0,
        tariffName: 'sandbox',
        amojo_id: amojoId,
        cf: Object.fromEntries(customFields.map((field) => [field.id, customField(field)])),
        predefined_cf: {},
        users: Object.fromEntries(users.map(({ id, name }) => [id, name])),
        products: { catalog_id: 0 },
      };
    },
    managers: () => Object.fromEntries(state.get().users.map((user) => [user.id, manager(user)])),
    groups: () =>
      Object.fromEntries(state.get().groups.map(({ id, name }) => [`group_${id}`, name])),
    task_types: () =>
      Object.fromEntries(
        state
          .get()
          .taskTypes.map(({ id, name, color, iconId }) => [
            id,
            { id, option: name, color, icon_id: iconId },
          ]),
      ),
    card_id: () => place().card?.id,
    card_element: () => {
      const { card } = place();
      if (!card) return undefined;
      return {
        id: card.id,
        name: card.model.get('lead[NAME]'),
        raw_price: card.model.get('lead[PRICE]'),
        status: card.model.get('lead[STATUS]'),
        pipeline_id: card.model.get('lead[PIPELINE_ID]'),
      };
    },
    lead_statuses: () =>
      Object.fromEntries(
        state
          .get()
          .pipelines.flatMap(({ id: pipeline_id, statuses }) =>
            statuses.map(({ id, name, color }) => [id, { id, name, color, pipeline_id }]),
          ),
      ),
    location: () => place().entity,
    widgets: () => ({
      widgets: {
        all: Object.fromEntries(
          state
            .get()
            .widgets.map(({ code, version, isActive }) => [
              code,
              { widget_code: code, version, active: isActive ? 'Y' : 'N' },
            ]),
        ),
      },
    }),
  };

  return (...values: readonly unknown[]): unknown => {
    const key = String(values[0]);
    if (values.length > 1) written.set(key, values[1]);
    if (written.has(key)) return written.get(key);
    return Object.hasOwn(readers, key) ? readers[key]?.() : undefined;
  };
}
