/**
 * The addresses of the API before its fourth version, as data. The vendor's pages tell few of them
 * by now; the others are known from its older pages, from clients and from widgets.
 *
 * @module
 */
import type { Caller, Endpoint, HttpMethod, Service } from '@amokit/contract';

const callers: readonly Caller[] = ['session', 'integration'];

const endpoint = (method: HttpMethod, path: string, source: string): Endpoint => ({
  kind: 'action',
  method,
  path,
  callers,
  confidence: 'seen',
  source,
  body: 'object',
});

/** The address of every method: how it is called, and its verb and path. */
type Table = Readonly<Record<string, readonly [method: HttpMethod, path: string]>>;

const serviceOf = (name: string, table: Table, base: string, source: string): Service => ({
  name,
  endpoints: Object.fromEntries(
    Object.entries(table).map(([key, [method, path]]) => [
      key,
      endpoint(method, base + path, source),
    ]),
  ),
});

const v2 = {
  account: ['GET', '/account'],
  leads: ['GET', '/leads'],
  setLeads: ['POST', '/leads'],
  contacts: ['GET', '/contacts'],
  setContacts: ['POST', '/contacts'],
  companies: ['GET', '/companies'],
  setCompanies: ['POST', '/companies'],
  customers: ['GET', '/customers'],
  setCustomers: ['POST', '/customers'],
  transactions: ['GET', '/transactions'],
  setTransactions: ['POST', '/transactions'],
  setComments: ['POST', '/transactions/comment'],
  tasks: ['GET', '/tasks'],
  setTasks: ['POST', '/tasks'],
  notes: ['GET', '/notes'],
  setNotes: ['POST', '/notes'],
  pipelines: ['GET', '/pipelines'],
  catalogs: ['GET', '/catalogs'],
  setCatalogs: ['POST', '/catalogs'],
  catalogElements: ['GET', '/catalog_elements'],
  setCatalogElements: ['POST', '/catalog_elements'],
  setFields: ['POST', '/fields'],
  productsSettings: ['GET', '/products_settings'],
  setProductsSettings: ['POST', '/products_settings'],
  incomingLeads: ['GET', '/incoming_leads'],
  incomingSummary: ['GET', '/incoming_leads/summary'],
  addForms: ['POST', '/incoming_leads/form'],
  addSip: ['POST', '/incoming_leads/sip'],
  acceptIncoming: ['POST', '/incoming_leads/accept'],
  declineIncoming: ['POST', '/incoming_leads/decline'],
  calls: ['POST', '/calls'],
  runSalesbots: ['POST', '/salesbot/run'],
  webhooks: ['GET', '/webhooks'],
  subscribe: ['POST', '/webhooks/subscribe'],
  unsubscribe: ['POST', '/webhooks/unsubscribe'],
} as const satisfies Table;

const privateApi = {
  account: ['GET', '/accounts/current'],
  leads: ['GET', '/leads/list'],
  setLeads: ['POST', '/leads/set'],
  contacts: ['GET', '/contacts/list'],
  setContacts: ['POST', '/contacts/set'],
  contactLinks: ['GET', '/contacts/links'],
  companies: ['GET', '/company/list'],
  setCompanies: ['POST', '/company/set'],
  customers: ['GET', '/customers/list'],
  setCustomers: ['POST', '/customers/set'],
  transactions: ['GET', '/transactions/list'],
  setTransactions: ['POST', '/transactions/set'],
  setComments: ['POST', '/transactions/comment'],
  tasks: ['GET', '/tasks/list'],
  setTasks: ['POST', '/tasks/set'],
  notes: ['GET', '/notes/list'],
  setNotes: ['POST', '/notes/set'],
  pipelines: ['GET', '/pipelines/list'],
  setPipelines: ['POST', '/pipelines/set'],
  deletePipelines: ['POST', '/pipelines/delete'],
  catalogs: ['GET', '/catalogs/list'],
  setCatalogs: ['POST', '/catalogs/set'],
  catalogElements: ['GET', '/catalog_elements/list'],
  setCatalogElements: ['POST', '/catalog_elements/set'],
  links: ['GET', '/links/list'],
  setLinks: ['POST', '/links/set'],
  setFields: ['POST', '/fields/set'],
  webhooks: ['GET', '/webhooks/list'],
  subscribe: ['POST', '/webhooks/subscribe'],
  unsubscribe: ['POST', '/webhooks/unsubscribe'],
} as const satisfies Table;

const page = {
  contactSearch: ['GET', '/private/api/contact_search.php'],
  leadsCount: ['GET', '/ajax/leads/list'],
  postLeadsCount: ['POST', '/ajax/leads/list'],
  pipelineCount: ['GET', '/ajax/leads/list/pipeline/{pipeline_id}'],
  postPipelineCount: ['POST', '/ajax/leads/list/pipeline/{pipeline_id}'],
  contactsCount: ['GET', '/ajax/contacts/list'],
  postContactsCount: ['POST', '/ajax/contacts/list'],
  widgets: ['GET', '/ajax/widgets/list'],
  postWidgets: ['POST', '/ajax/widgets/list'],
  editWidget: ['POST', '/ajax/widgets/edit'],
} as const satisfies Table;

export type V2Method = keyof typeof v2;
export type PrivateMethod = keyof typeof privateApi;
export type PageMethod = keyof typeof page;

/** Of 2017: items in `_embedded.items`. */
export const v2Service = serviceOf(
  'v2',
  v2,
  '/api/v2',
  'https://www.amocrm.com/developers/content/api/leads',
);

/** Of 2012: everything under `response`. The page has it under `/ajax/v1` once more. */
export const privateServices: readonly Service[] = ['/private/api/v2/json', '/ajax/v1'].map(
  (base) => serviceOf('private', privateApi, base, 'https://github.com/dotzero/amocrm-php'),
);

/** What widgets have found behind the CRM's own page. */
export const pageService = serviceOf(
  'page',
  page,
  '',
  'https://github.com/dmsk01/amo-contacts-union-widget',
);
