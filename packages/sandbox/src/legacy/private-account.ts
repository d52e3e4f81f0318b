import type { Behaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { statusesOf } from '../services/lib/stages.ts';
import { taskTypes } from '../services/lib/task-types.ts';
import type { FieldRow, UserRow } from '../store/rows.ts';
import { fieldsOf, rightsOf } from './account.ts';
import { addressSubtypes, hasEnums, numberOfFieldType } from './field-types.ts';
import { noteTypes } from './old-numbers.ts';
import { oldPipelineViews } from './pipelines.ts';
import { inResponse } from './private-answers.ts';

const yes = (value: boolean) => (value ? 'Y' : 'N');

const viewField = ({ id, name, code, type, enums }: FieldRow) => ({
  id: String(id),
  name,
  code: code ?? '',
  multiple: yes(type === 'multitext'),
  type_id: String(numberOfFieldType(type)),
  disabled: '0',
  ...(hasEnums(type) && {
    enums: Object.fromEntries(
      (enums ?? []).map((one) => [
        String(one.id),
        type === 'multitext' ? (one.code ?? one.value) : one.value,
      ]),
    ),
  }),
  ...(type === 'smart_address' && { subtypes: addressSubtypes }),
});

function viewUser(user: UserRow) {
  const rights = Object.entries(rightsOf(user)).map(([name, letter]) => [`rights_${name}`, letter]);
  return {
    id: String(user.id),
    mail_admin: user.is_admin || user.rights.mail_access ? 'A' : 'D',
    name: user.name,
    last_name: null,
    login: user.email,
    photo_url: null,
    phone_number: user.phone_number ?? '',
    language: user.lang,
    active: user.is_active,
    is_admin: yes(user.is_admin),
    unsorted_access: yes(!user.is_free),
    catalogs_access: yes(user.is_admin || user.rights.catalog_access),
    group_id: user.group_id,
    ...Object.fromEntries(rights),
    free_user: user.is_free,
  };
}

/** All statuses of all pipelines in one list. */
const leadsStatuses = ({ db }: Call) =>
  [...db.rows.pipelines.values()].flatMap(({ id: pipeline_id }) =>
    statusesOf(db, pipeline_id).map(({ status_id, name, sort, color, is_editable }) => ({
      id: String(status_id),
      name,
      pipeline_id,
      sort: String(sort),
      color,
      editable: yes(is_editable),
    })),
  );

const patterns = {
  ru: { date_pattern: 'd.m.Y H:i', date_format: 'd.m.Y', time_format: 'H:i:s' },
  en: { date_pattern: 'm/d/Y h:i A', date_format: 'm/d/Y', time_format: 'h:i:s A' },
} as const;

/** What every account of a plan may have; the sandbox counts nothing of it. */
const limits = { users_count: 100, contacts_count: 500_000, active_deals_count: 100_000 } as const;

const year = 31_536_000;

/** `GET /private/api/v2/json/accounts/current`: everything at once. */
export const currentAccount: Behaviour = (call) => {
  const { db } = call;
  const { account, rows } = db;
  const of = (entity: string) => fieldsOf(call, entity).map(viewField);
  return inResponse(call, {
    account: {
      id: String(account.id),
      name: account.name,
      subdomain: account.subdomain,
      currency: account.currency,
      paid_from: account.created_at,
      paid_till: account.created_at + 10 * year,
      timezone: account.timezone,
      ...patterns[account.language],
      country: account.country.toLowerCase(),
      language: account.language,
      unsorted_on: 'Y',
      customers_enabled: yes(!['unavailable', 'disabled'].includes(account.customers_mode)),
      limits,
      current_user: call.user.id,
      users: [...rows.users.values()].filter((user) => user.is_active).map(viewUser),
      groups: [...rows.groups.values()].map(({ id, name }) => ({ id, name })),
      leads_statuses: leadsStatuses(call),
      custom_fields: {
        contacts: of('contacts'),
        leads: of('leads'),
        companies: of('companies'),
        customers: of('customers'),
        catalogs: Object.fromEntries(
          [...rows.catalogs.values()].map(({ id }) => [String(id), of(`catalogs:${id}`)]),
        ),
      },
      note_types: noteTypes.map(({ id, code, is_editable }) => ({
        id,
        code,
        editable: yes(is_editable),
      })),
      task_types: taskTypes(account).map(({ id, name, code }) => ({ id, name, code: code ?? '' })),
      pipelines: oldPipelineViews(call),
    },
  });
};
