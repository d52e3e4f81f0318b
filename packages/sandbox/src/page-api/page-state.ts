import type {
  PageCustomField,
  PagePipeline,
  PageState,
  PageUser,
  PageWidget,
} from '../page-shapes/page-state.ts';
import { statusesOf } from '../services/lib/stages.ts';
import { taskTypes } from '../services/lib/task-types.ts';
import type { Db } from '../store/db.ts';
import type { PipelineRow, PreferenceRow, UserRow } from '../store/rows.ts';

/** A user as the page knows them. */
export const pageUser = (user: UserRow): PageUser => ({
  id: user.id,
  name: user.name,
  login: user.email,
  isAdmin: user.is_admin,
  isFree: user.is_free,
  uuid: user.uuid,
  amojoId: user.amojo_id,
  phone: user.phone_number ?? '',
  groupId: user.group_id,
});

/** The pipelines of the account in their order. */
export const pipelinesOf = (db: Db): readonly PipelineRow[] =>
  [...db.rows.pipelines.values()].sort((a, b) => a.sort - b.sort);

const pipelines = (db: Db): readonly PagePipeline[] =>
  pipelinesOf(db).map(({ id, name }) => ({
    id,
    name,
    statuses: statusesOf(db, id).map(({ status_id, name, color, type }) => ({
      id: status_id,
      name,
      color,
      isUnsorted: type === 1,
    })),
  }));

/** Customers go along stages only where they are kept by what they buy again and again. */
const customerStages = ({ account, rows }: Db): PagePipeline | null =>
  account.customers_mode === 'periodicity'
    ? {
        id: 0,
        name: account.language === 'ru' ? 'Покупатели' : 'Customers',
        statuses: [...rows.customerStatuses.values()]
          .sort((a, b) => a.sort - b.sort)
          .map(({ id, name, color }) => ({ id, name, color })),
      }
    : null;

const customFields = (db: Db): readonly PageCustomField[] =>
  [...db.rows.fields.values()].map(({ id, name, code, type, enums }) => ({
    id,
    name,
    code,
    type,
    enums: (enums ?? []).map(({ id, value, sort }) => ({ id, value, sort })),
  }));

/** How a user wants the page; until they say so, in the account's language and light. */
export const preferencesOf = (db: Db, user: UserRow): PreferenceRow =>
  db.rows.preferences.get(user.id) ?? {
    id: user.id,
    language: db.account.language,
    theme: 'light',
  };

/** What the page asks for once, at its start. */
export function pageState(db: Db, user: UserRow, widgets: readonly PageWidget[]): PageState {
  const { account } = db;
  const { language, theme } = preferencesOf(db, user);
  return {
    account: {
      id: account.id,
      name: account.name,
      subdomain: account.subdomain,
      timezone: account.timezone,
      currency: account.currency,
      amojoId: account.amojo_id,
    },
    user: pageUser(user),
    rights: { ...user.rights },
    users: [...db.rows.users.values()].filter(({ is_active }) => is_active).map(pageUser),
    language,
    theme,
    brand: account.brand,
    pipelines: pipelines(db),
    customerStages: customerStages(db),
    groups: [...db.rows.groups.values()].map(({ id, name }) => ({ id, name })),
    taskTypes: taskTypes(account).map(({ id, name, color, icon_id }) => ({
      id,
      name,
      color,
      iconId: icon_id,
    })),
    customFields: customFields(db),
    widgets,
  };
}
