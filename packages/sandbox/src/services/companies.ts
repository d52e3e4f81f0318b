import { companies as service } from '@amokit/contract';
import { companyCreate, companyUpdate } from '@amokit/contract/schemas';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { resource } from '../api/resource.ts';
import type { CompanyRow } from '../store/rows.ts';
import { hrefOf } from './lib/addresses.ts';
import {
  checkCard,
  checkRight,
  editCard,
  viewCard,
  viewElements,
  viewLinked,
  visibleCards,
} from './lib/card.ts';
import { fieldFilter } from './lib/field-filter.ts';
import { linkMethods } from './lib/link-methods.ts';
import { addCompany } from './lib/new-company.ts';
import { holdsText } from './lib/search.ts';
import { viewTags } from './lib/tags.ts';

function view(row: CompanyRow, call: Call): Record<string, unknown> {
  const withs = call.query.with;
  const linked = (to: 'contacts' | 'leads' | 'customers') =>
    withs.has(to) ? { [to]: viewLinked(call, 'companies', row, to) } : {};
  return {
    id: row.id,
    name: row.name,
    responsible_user_id: row.responsible_user_id,
    group_id: row.group_id,
    created_by: row.created_by,
    updated_by: row.updated_by,
    created_at: row.created_at,
    updated_at: row.updated_at,
    closest_task_at: row.closest_task_at,
    is_deleted: row.is_deleted,
    ...viewCard(call, 'companies', row),
    _embedded: {
      tags: viewTags(call.db, row).map((tag) => ({ ...tag, color: null })),
      ...linked('contacts'),
      ...linked('leads'),
      ...linked('customers'),
      ...(withs.has('catalog_elements') && {
        catalog_elements: viewElements(call, 'companies', row),
      }),
    },
  };
}

/** How the sandbox plays companies. */
export const companies: ServiceBehaviour = {
  service,
  methods: linkMethods('companies'),
  kinds: resource({
    rows: ({ db }) => db.rows.companies,
    visible: (call) => visibleCards(call, 'companies'),
    view,
    href: (row, call) => hrefOf(call, 'companies', row.id),
    filters: { custom_fields_values: fieldFilter('companies') },
    found: holdsText,
    short: ({ id, name, updated_at }, isNew) => (isNew ? { id } : { id, name, updated_at }),
    create: {
      schema: companyCreate,
      check: (input, call) => [
        ...checkRight(call, 'companies', 'add'),
        ...checkCard(call.db, 'companies', input),
      ],
      add: addCompany,
    },
    update: {
      schema: companyUpdate,
      check: (input, call, row) => [
        ...checkRight(call, 'companies', 'edit', row),
        ...checkCard(call.db, 'companies', input),
      ],
      edit(row, input, call) {
        editCard(call, 'companies', row, input);
        call.db.announce({ entity: 'companies', id: row.id });
      },
    },
  }),
};
