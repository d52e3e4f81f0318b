/**
 * The kinds of entities that have cards, in the plural, as paths and bodies name them.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/subject_area
 */
export const entityTypes = ['leads', 'contacts', 'companies', 'customers'] as const;

/** The number and the singular of an entity in older parts of the CRM: events, hooks, widgets. */
export const elementTypes = {
  contact: 1,
  lead: 2,
  company: 3,
  task: 4,
  customer: 12,
} as const;

/**
 * To what an entity can be linked.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/entity-links-api
 */
export const linkTargets = {
  leads: ['contacts', 'companies', 'catalog_elements'],
  contacts: ['leads', 'companies', 'customers', 'catalog_elements'],
  companies: ['leads', 'contacts', 'customers', 'catalog_elements'],
  customers: ['contacts', 'companies', 'catalog_elements'],
  catalog_elements: ['leads', 'customers'],
} as const;

/** The ids of lists are above this, which tells them from kinds of entities. */
export const minCatalogId = 1000;

export const catalogTypes = ['regular', 'invoices', 'products', 'suppliers'] as const;

/** The statuses that every pipeline of leads ends with. */
export const systemStatuses = { won: 142, lost: 143 } as const;

/** The types of tasks that every account has. */
export const taskTypes = { follow_up: 1, meeting: 2 } as const;

/** What the statuses of customers are, by their `type`. */
export const customerStatusTypes = {
  ordinary: 0,
  purchase_expected: 1,
  did_not_buy: 2,
  closed: 3,
  bought_recently: 4,
} as const;

/** Where an unsorted lead comes from. Only `sip` and `forms` can be created. */
export const unsortedCategories = ['sip', 'mail', 'forms', 'chats'] as const;

export const sortOrders = ['asc', 'desc'] as const;

export type EntityTypeName = (typeof entityTypes)[number];
export type CatalogType = (typeof catalogTypes)[number];
export type UnsortedCategory = (typeof unsortedCategories)[number];
export type SortOrder = (typeof sortOrders)[number];
