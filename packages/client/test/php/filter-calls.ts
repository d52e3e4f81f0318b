import type { AllServices } from './php-calls.ts';

/** A filter of the PHP client: the service whose `get` takes it, and our call with all its parts. */
export interface PhpFilter {
  readonly service: string;
  readonly method: string;
  readonly call: (crm: AllServices) => Promise<unknown>;
}

const range = { from: 1, to: 9 };
const statuses = [{ pipeline_id: 1, status_id: 2 }];
const fields = { 5: ['A'], 6: range };

/** The filters of the PHP client with every condition, order and embed that they know, as our calls. */
export const phpFilters: Readonly<Record<string, PhpFilter>> = {
  LeadsFilter: {
    service: 'leads',
    method: 'get',
    call: (crm) =>
      crm.leads.list({
        filter: {
          id: [1, 2],
          name: ['Lead'],
          price: range,
          created_by: [1],
          updated_by: [1],
          responsible_user_id: [1],
          created_at: range,
          updated_at: range,
          closed_at: range,
          closest_task_at: range,
          custom_fields_values: fields,
          statuses,
          pipeline_id: [1],
        },
        query: 'text',
        order: { created_at: 'desc' },
        with: ['catalog_elements', 'contacts', 'loss_reason', 'only_deleted', 'source'],
        page: 1,
        limit: 50,
      }),
  },
  ContactsFilter: {
    service: 'contacts',
    method: 'get',
    call: (crm) =>
      crm.contacts.list({
        filter: {
          id: [1],
          name: ['Ann'],
          created_by: [1],
          updated_by: [1],
          responsible_user_id: [1],
          created_at: range,
          updated_at: range,
          closest_task_at: range,
          custom_fields_values: fields,
        },
        query: 'text',
        order: { updated_at: 'asc' },
        with: ['leads', 'customers', 'catalog_elements', 'social_profiles'],
        page: 1,
        limit: 50,
      }),
  },
  CompaniesFilter: {
    service: 'companies',
    method: 'get',
    call: (crm) =>
      crm.companies.list({
        filter: {
          id: [1],
          name: ['Company'],
          created_by: [1],
          updated_by: [1],
          responsible_user_id: [1],
          created_at: range,
          updated_at: range,
          closest_task_at: range,
          custom_fields_values: fields,
        },
        query: 'text',
        order: { id: 'asc' },
        with: ['leads', 'customers', 'contacts', 'catalog_elements'],
        page: 1,
        limit: 50,
      }),
  },
  CustomersFilter: {
    service: 'customers',
    method: 'get',
    call: (crm) =>
      crm.customers.list({
        filter: {
          id: [1],
          name: ['Customer'],
          created_by: [1],
          updated_by: [1],
          responsible_user_id: [1],
          created_at: range,
          updated_at: range,
          closest_task_at: range,
          custom_fields_values: fields,
          status_id: [1],
        },
        query: 'text',
        order: { updated_at: 'asc' },
        with: ['catalog_elements', 'companies', 'contacts', 'group_id'],
        page: 1,
        limit: 50,
      }),
  },
  TasksFilter: {
    service: 'tasks',
    method: 'get',
    call: (crm) =>
      crm.tasks.list({
        filter: {
          id: [1],
          created_by: [1],
          is_completed: false,
          task_type: [1],
          responsible_user_id: [1],
          entity_type: 'leads',
          entity_id: [1],
          updated_at: range,
          lead_statuses: statuses,
        },
        order: { complete_till: 'asc' },
        page: 1,
        limit: 50,
      }),
  },
  NotesFilter: {
    service: 'notes',
    method: 'get',
    call: (crm) =>
      crm.notes('leads').list({
        filter: { id: [1], note_type: ['common'], updated_at: range, entity_id: [1] },
        order: { updated_at: 'asc' },
        with: ['is_pinned'],
        page: 1,
        limit: 50,
      }),
  },
  EventsFilter: {
    service: 'events',
    method: 'get',
    call: (crm) =>
      crm.events.list({
        filter: {
          id: ['id'],
          type: ['lead_status_changed'],
          entity: ['lead'],
          entity_id: [1],
          created_by: [1],
          created_at: range,
          value_after: { leads_statuses: statuses },
          value_before: { leads_statuses: statuses },
        },
        with: ['contact_name', 'lead_name', 'note'],
        page: 1,
        limit: 50,
      }),
  },
  TagsFilter: {
    service: 'tags',
    method: 'get',
    call: (crm) =>
      crm
        .tags('leads')
        .list({ filter: { id: [1], name: 'VIP' }, query: 'text', page: 1, limit: 50 }),
  },
  CustomFieldsFilter: {
    service: 'customFields',
    method: 'get',
    call: (crm) =>
      crm.customFields('leads').list({
        filter: { id: [1], type: ['text'] },
        order: { sort: 'asc' },
        page: 1,
        limit: 50,
      }),
  },
  CatalogsFilter: {
    service: 'catalogs',
    method: 'get',
    call: (crm) => crm.catalogs.list({ type: 'invoices' }),
  },
  CatalogElementsFilter: {
    service: 'catalogElements',
    method: 'get',
    call: (crm) =>
      crm.catalogElements(1001).list({
        filter: { id: [1] },
        query: 'text',
        with: ['invoice_link', 'supplier_field_values'],
        page: 1,
        limit: 50,
      }),
  },
  UnsortedFilter: {
    service: 'unsorted',
    method: 'get',
    call: (crm) =>
      crm.unsorted.list({
        filter: { uid: ['uid'], category: ['forms'], pipeline_id: 1 },
        order: { created_at: 'asc' },
        page: 1,
        limit: 50,
      }),
  },
  UnsortedSummaryFilter: {
    service: 'unsorted',
    method: 'summary',
    call: (crm) => crm.unsorted.summary({ filter: { created_at: range, pipeline_id: [1] } }),
  },
  LinksFilter: {
    service: 'leads',
    method: 'getLinks',
    call: (crm) =>
      crm.leads.getLinks(1, {
        filter: { to_entity_id: 2, to_entity_type: 'catalog_elements', to_catalog_id: 3 },
      }),
  },
  EntitiesLinksFilter: {
    service: 'links',
    method: 'get',
    call: (crm) =>
      crm.links('leads').list({
        filter: { entity_id: [1], to_entity_id: 2, to_entity_type: 'contacts', to_catalog_id: 3 },
      }),
  },
  WebhooksFilter: {
    service: 'webhooks',
    method: 'get',
    call: (crm) => crm.webhooks.list({ filter: { destination: 'https://example.com' } }),
  },
  SourcesFilter: {
    service: 'sources',
    method: 'get',
    call: (crm) => crm.sources.list({ filter: { external_id: ['site', 'form'] } }),
  },
  'Chats\\TemplatesFilter': {
    service: 'chatTemplates',
    method: 'get',
    call: (crm) =>
      crm.chatTemplates.list({ filter: { external_id: ['hello', 'bye'] }, with: ['reviews'] }),
  },
  ChatLinksFilter: {
    service: 'contacts',
    method: 'getChats',
    call: (crm) => crm.contacts.getChats({ contact_id: [1], chat_id: ['uuid'] }),
  },
  FilesFilter: {
    service: 'files',
    method: 'get',
    call: (crm) =>
      crm.files.list({
        filter: {
          uuid: ['uuid', 'other'],
          name: 'picture',
          extensions: ['png'],
          term: 'pic',
          source_id: 1,
          deleted: true,
          size: { from: 1, to: 9, unit: 1024 },
          date: { from: 1, to: 9, type: 'created_at', date_preset: 'week' },
          created_by: [1],
          updated_by: [1],
        },
        with: ['deleted', 'unbilled'],
        page: 1,
        limit: 50,
      }),
  },
  CurrenciesFilter: {
    service: 'currencies',
    method: 'get',
    call: (crm) => crm.currencies.list({ page: 1, limit: 50 }),
  },
  PagesFilter: {
    service: 'roles',
    method: 'get',
    call: (crm) => crm.roles.list({ with: ['users'], page: 1, limit: 50 }),
  },
  BaseRangeFilter: {
    service: 'leads',
    method: 'get',
    call: (crm) => crm.leads.list({ filter: { price: { from: 1, to: 9 } } }),
  },
};
