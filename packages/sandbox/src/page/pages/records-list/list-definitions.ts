import type { PageState } from '../../../shared/page-state.ts';
import { type ApiRecord, listRecords, valuesByCode } from '../../data/api.ts';
import { asText, at } from '../../host/value.ts';
import type { ListName } from '../../navigation/routes.ts';
import { formatMoney, formatTime } from '../../texts/format.ts';
import type { TextKey } from '../../texts/translate.ts';
import type { ListPlace } from '../list/list-page.tsx';
import type { ListRow } from '../list/list-row.ts';

/** A list of records that the API hands out. */
export interface ListDefinition {
  readonly place: ListPlace;
  readonly title: TextKey;
  readonly columns: readonly TextKey[];
  /** Where a new record is made, and what its button says. */
  readonly add?: { readonly href: string; readonly text: TextKey };
  load(state: PageState): Promise<readonly ListRow[]>;
}

const responsible = (record: ApiRecord, { users }: PageState): string =>
  users.find(({ id }) => id === record.responsible_user_id)?.name ?? '';

const person = (type: 'contact' | 'company', record: ApiRecord, state: PageState): ListRow => {
  const phones = valuesByCode(record, 'PHONE');
  const emails = valuesByCode(record, 'EMAIL');
  const section = type === 'contact' ? 'contacts' : 'companies';
  return {
    id: Number(record.id),
    name: asText(record.name),
    href: `/${section}/detail/${asText(record.id)}`,
    type,
    emails,
    phones,
    cells: [phones.join(', '), emails.join(', '), responsible(record, state)],
  };
};

const loadContacts = async (state: PageState) =>
  (await listRecords('/api/v4/contacts?limit=250', 'contacts')).map((record) =>
    person('contact', record, state),
  );

const loadCompanies = async (state: PageState) =>
  (await listRecords('/api/v4/companies?limit=250', 'companies')).map((record) =>
    person('company', record, state),
  );

const peopleColumns: readonly TextKey[] = [
  'list.name',
  'list.phone',
  'list.email',
  'list.responsible',
];

// Companies share the list and the callback with contacts; some widgets have one of their own.
const peoplePlace = (pageCode: string): ListPlace => ({
  area: 'clist',
  pageCode,
  entity: pageCode,
  selected:
    pageCode === 'companies' ? ['contacts.selected', 'companies.selected'] : ['contacts.selected'],
});

/** The lists beside that of the leads, by the section of their address. */
export const listDefinitions: Readonly<Record<ListName, ListDefinition>> = {
  people: {
    place: peoplePlace('contacts'),
    title: 'lists.contacts',
    columns: peopleColumns,
    add: { href: '/contacts/add/', text: 'list.addContact' },
    async load(state) {
      const [contacts, companies] = await Promise.all([loadContacts(state), loadCompanies(state)]);
      return [...contacts, ...companies];
    },
  },
  contacts: {
    place: peoplePlace('contacts'),
    title: 'lists.contact',
    columns: peopleColumns,
    add: { href: '/contacts/add/', text: 'list.addContact' },
    load: loadContacts,
  },
  companies: {
    place: peoplePlace('companies'),
    title: 'lists.company',
    columns: peopleColumns,
    add: { href: '/companies/add/', text: 'list.addCompany' },
    load: loadCompanies,
  },
  customers: {
    place: {
      area: 'culist',
      pageCode: 'customers',
      entity: 'customers',
      selected: ['customers.selected'],
    },
    title: 'lists.customers',
    columns: ['list.name', 'list.nextPrice', 'list.responsible'],
    add: { href: '/customers/add/', text: 'list.addCustomer' },
    async load(state) {
      const records = await listRecords('/api/v4/customers?limit=250', 'customers');
      return records.map((record) => ({
        id: Number(record.id),
        name: asText(record.name),
        href: `/customers/detail/${asText(record.id)}`,
        type: 'customer' as const,
        emails: [],
        phones: [],
        cells: [
          formatMoney(Number(record.next_price) || 0, state.account.currency, state.language),
          responsible(record, state),
        ],
      }));
    },
  },
  todo: {
    place: {
      area: 'tlist',
      pageCode: 'todo',
      entity: 'todo',
      // The documentation says `todo`, most widgets have `tasks`.
      selected: ['todo.selected', 'tasks.selected'],
    },
    title: 'lists.todo',
    columns: ['list.task', 'list.until', 'list.responsible', 'list.done'],
    async load(state) {
      const records = await listRecords('/api/v4/tasks?limit=250', 'tasks');
      return records.map((record) => ({
        id: Number(record.id),
        name: asText(record.text),
        href: taskHref(record),
        type: 'todo' as const,
        emails: [],
        phones: [],
        cells: [
          formatTime(Number(record.complete_till), state.language),
          responsible(record, state),
          record.is_completed === true ? '✓' : '',
        ],
      }));
    },
  },
};

const taskHref = (record: ApiRecord): string | null => {
  const entity = asText(at(record, 'entity_type'));
  const id = asText(at(record, 'entity_id'));
  return entity && id && id !== '0' ? `/${entity}/detail/${id}` : null;
};
