import { contacts as service } from '@amokit/contract';
import { contactCreate, contactUpdate } from '@amokit/contract/schemas';
import type { z } from 'zod';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { resource } from '../api/resource.ts';
import type { ContactRow } from '../store/rows.ts';
import { hrefOf } from './lib/addresses.ts';
import {
  checkCard,
  checkRight,
  editCard,
  newCard,
  tagNewCard,
  viewCard,
  viewCompanies,
  viewElements,
  viewLinked,
  visibleCards,
} from './lib/card.ts';
import { linkMethods } from './lib/link-methods.ts';
import { holdsText } from './lib/search.ts';
import { viewTags } from './lib/tags.ts';

type Create = z.output<typeof contactCreate>;
type Update = z.output<typeof contactUpdate>;

function view(row: ContactRow, call: Call): Record<string, unknown> {
  const withs = call.query.with;
  return {
    id: row.id,
    name: row.name,
    first_name: row.first_name,
    last_name: row.last_name,
    responsible_user_id: row.responsible_user_id,
    group_id: row.group_id,
    created_by: row.created_by,
    updated_by: row.updated_by,
    created_at: row.created_at,
    updated_at: row.updated_at,
    closest_task_at: row.closest_task_at,
    is_deleted: row.is_deleted,
    is_unsorted: false,
    ...viewCard(call, 'contacts', row),
    _embedded: {
      tags: viewTags(call.db, row).map((tag) => ({ ...tag, color: null })),
      companies: viewCompanies(call, 'contacts', row),
      ...(withs.has('leads') && { leads: viewLinked(call, 'contacts', row, 'leads') }),
      ...(withs.has('customers') && { customers: viewLinked(call, 'contacts', row, 'customers') }),
      ...(withs.has('catalog_elements') && {
        catalog_elements: viewElements(call, 'contacts', row),
      }),
      ...(withs.has('social_profiles') && { social_profiles: [] }),
    },
  };
}

/** A name of two words is a first and a last name; two names make a name. */
function names(input: Create | Update): { first_name?: string; last_name?: string; name?: string } {
  const { name, first_name, last_name } = input;
  if (first_name === undefined && last_name === undefined) {
    if (name === undefined) return {};
    return { name };
  }
  const first = first_name ?? '';
  const last = last_name ?? '';
  return { first_name: first, last_name: last, name: name ?? `${first} ${last}`.trim() };
}

function add(input: Create, call: Call): ContactRow {
  const { db } = call;
  const id = db.nextId('contacts');
  const named = names(input);
  const row: ContactRow = {
    id,
    ...newCard(call, 'contacts', input),
    first_name: named.first_name ?? '',
    last_name: named.last_name ?? '',
  };
  row.name = named.name || (db.account.language === 'ru' ? `Контакт #${id}` : `Contact #${id}`);
  tagNewCard(call, 'contacts', row, input);
  db.rows.contacts.add(row);
  db.announce({ entity: 'contacts', id });
  return row;
}

function edit(row: ContactRow, input: Update, call: Call): void {
  editCard(call, 'contacts', row, input);
  if (input.first_name !== undefined) row.first_name = input.first_name;
  if (input.last_name !== undefined) row.last_name = input.last_name;
  const renamed = input.first_name !== undefined || input.last_name !== undefined;
  if (renamed && input.name === undefined) row.name = `${row.first_name} ${row.last_name}`.trim();
  call.db.announce({ entity: 'contacts', id: row.id });
}

/** How the sandbox plays contacts. */
export const contacts: ServiceBehaviour = {
  service,
  methods: linkMethods('contacts'),
  kinds: resource({
    rows: ({ db }) => db.rows.contacts,
    visible: (call) => visibleCards(call, 'contacts'),
    view,
    href: (row, call) => hrefOf(call, 'contacts', row.id),
    found: holdsText,
    short: ({ id, name, updated_at }, isNew) => (isNew ? { id } : { id, name, updated_at }),
    create: {
      schema: contactCreate,
      check: (input, call) => [
        ...checkRight(call, 'contacts', 'add'),
        ...checkCard(call.db, 'contacts', input),
      ],
      add,
    },
    update: {
      schema: contactUpdate,
      check: (input, call, row) => [
        ...checkRight(call, 'contacts', 'edit', row),
        ...checkCard(call.db, 'contacts', input),
      ],
      edit,
    },
  }),
};
