import type { PagePersonRow, PageState } from '../../../page-shapes/page-state.ts';
import { fetchCustomers, fetchPeople, fetchTasks } from '../../data/ajax.ts';
import type { ListName } from '../../navigation/routes.ts';
import { formatMoney, formatTime } from '../../texts/format.ts';
import type { TextKey } from '../../texts/translate.ts';
import { contactValues } from '../card/contact-value.tsx';
import type { ListPlace } from '../list/list-page.tsx';
import type { ListRow } from '../list/list-row.ts';

/** A list of records beside the leads. */
export interface ListDefinition {
  readonly place: ListPlace;
  readonly title: TextKey;
  readonly columns: readonly TextKey[];
  /** Where a new record is made, and what its button says. */
  readonly add?: { readonly href: string; readonly text: TextKey };
  load(state: PageState): Promise<readonly ListRow[]>;
}

const nameOf = (userId: number, { users }: PageState): string =>
  users.find(({ id }) => id === userId)?.name ?? '';

const person = (
  type: 'contact' | 'company',
  { id, name, phones, emails, responsibleUserId }: PagePersonRow,
  state: PageState,
): ListRow => ({
  id,
  name,
  href: `/${type === 'contact' ? 'contacts' : 'companies'}/detail/${id}`,
  type,
  emails,
  phones,
  cells: [
    contactValues('phone', phones),
    contactValues('email', emails),
    nameOf(responsibleUserId, state),
  ],
});

const loadContacts = async (state: PageState) =>
  (await fetchPeople('contacts')).map((row) => person('contact', row, state));

const loadCompanies = async (state: PageState) =>
  (await fetchPeople('companies')).map((row) => person('company', row, state));

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

const todo: ListDefinition = {
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
    return (await fetchTasks()).map((task) => ({
      id: task.id,
      name: task.text,
      href: task.card && `/${task.card.entity}/detail/${task.card.id}`,
      type: 'todo' as const,
      emails: [],
      phones: [],
      cells: [
        formatTime(task.completeTill, state.language),
        nameOf(task.responsibleUserId, state),
        task.isCompleted ? '✓' : '',
      ],
    }));
  },
};

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
      const { account, language } = state;
      return (await fetchCustomers()).map((row) => ({
        id: row.id,
        name: row.name,
        href: `/customers/detail/${row.id}`,
        type: 'customer' as const,
        emails: row.emails,
        phones: row.phones,
        cells: [
          formatMoney(row.nextPrice, account.currency, language),
          nameOf(row.responsibleUserId, state),
        ],
      }));
    },
  },
  todo,
  // Not drawn as a board and a calendar: for widgets they are pages of their own all the same.
  'todo-line': { ...todo, place: { ...todo.place, area: 'tline', pageCode: 'todo-line' } },
  'todo-calendar': {
    ...todo,
    place: { ...todo.place, area: 'tcalendar', pageCode: 'todo-calendar' },
  },
};
