/**
 * What else the CRM changes when something of a service is written: the services whose cached reads
 * may be out of date then. The service itself always is.
 */
export const alsoChanges: Readonly<Record<string, readonly string[]>> = {
  leads: ['contacts', 'companies', 'links', 'tags', 'notes', 'events'],
  contacts: ['leads', 'companies', 'customers', 'links', 'tags', 'notes', 'events'],
  companies: ['leads', 'contacts', 'customers', 'links', 'tags', 'notes', 'events'],
  customers: ['contacts', 'companies', 'customersSegments', 'links', 'tags', 'notes', 'events'],
  tasks: ['leads', 'contacts', 'companies', 'customers', 'events'],
  notes: ['events'],
  tags: ['leads', 'contacts', 'companies', 'customers'],
  links: ['leads', 'contacts', 'companies', 'customers', 'catalogElements', 'events'],
  catalogs: ['catalogElements'],
  catalogElements: ['links', 'events'],
  products: ['catalogs'],
  customFields: ['customFieldGroups'],
  customFieldGroups: ['customFields'],
  pipelines: ['statuses', 'leads'],
  statuses: ['pipelines', 'leads'],
  lossReasons: ['leads'],
  customersStatuses: ['customers'],
  customersSegments: ['customers'],
  customersBonusPoints: ['customers'],
  transactions: ['customers', 'events'],
  users: ['roles', 'account'],
  roles: ['users'],
  unsorted: ['leads', 'contacts', 'companies', 'events'],
  calls: ['notes', 'events', 'leads', 'contacts', 'companies', 'unsorted'],
  talks: ['events'],
  files: ['entityFiles', 'fileLinks'],
  entityFiles: ['files', 'fileLinks', 'events'],
  websiteButtons: ['sources'],
};
