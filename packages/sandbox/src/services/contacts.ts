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
  viewCard,
  viewCompanies,
  viewElements,
  viewLinked,
  visibleCards,
} from './lib/card.ts';
import { fieldFilter } from './lib/field-filter.ts';
import { linkMethods } from './lib/link-methods.ts';
import { addContact } from './lib/new-contact.ts';
import { holdsText } from './lib/search.ts';
import { viewTags } from './lib/tags.ts';

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
    filters: { custom_fields_values: fieldFilter('contacts') },
    found: holdsText,
    short: ({ id, name, updated_at }, isNew) => (isNew ? { id } : { id, name, updated_at }),
    create: {
      schema: contactCreate,
      check: (input, call) => [
        ...checkRight(call, 'contacts', 'add'),
        ...checkCard(call.db, 'contacts', input),
      ],
      add: addContact,
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
