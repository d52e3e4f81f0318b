/**
 * All services by name. Who names single services instead carries those alone.
 *
 * @module
 */
import { account } from './account.ts';
import { bots } from './bots.ts';
import { callEvents } from './call-events.ts';
import { calls } from './calls.ts';
import { catalogElements } from './catalog-elements.ts';
import { catalogs } from './catalogs.ts';
import { chatTemplates } from './chat-templates.ts';
import { companies } from './companies.ts';
import { contacts } from './contacts.ts';
import { currencies } from './currencies.ts';
import { customFieldGroups } from './custom-field-groups.ts';
import { customFields } from './custom-fields.ts';
import { customers } from './customers.ts';
import { customersBonusPoints } from './customers-bonus-points.ts';
import { customersSegments } from './customers-segments.ts';
import { customersStatuses } from './customers-statuses.ts';
import { entityFiles } from './entity-files.ts';
import { entitySubscriptions } from './entity-subscriptions.ts';
import { eventTypes } from './event-types.ts';
import { events } from './events.ts';
import { fileLinks } from './file-links.ts';
import { files } from './files.ts';
import { leads } from './leads.ts';
import { links } from './links.ts';
import { lossReasons } from './loss-reasons.ts';
import { notes } from './notes.ts';
import { pipelines } from './pipelines.ts';
import { products } from './products.ts';
import { roles } from './roles.ts';
import { shortLinks } from './short-links.ts';
import { sources } from './sources.ts';
import { statuses } from './statuses.ts';
import { tags } from './tags.ts';
import { talks } from './talks.ts';
import { tasks } from './tasks.ts';
import { transactions } from './transactions.ts';
import { unsorted } from './unsorted.ts';
import { users } from './users.ts';
import { webhooks } from './webhooks.ts';
import { websiteButtons } from './website-buttons.ts';
import { widgets } from './widgets.ts';

export const services = {
  account,
  bots,
  callEvents,
  calls,
  catalogElements,
  catalogs,
  chatTemplates,
  companies,
  contacts,
  currencies,
  customFieldGroups,
  customFields,
  customers,
  customersBonusPoints,
  customersSegments,
  customersStatuses,
  entityFiles,
  entitySubscriptions,
  eventTypes,
  events,
  fileLinks,
  files,
  leads,
  links,
  lossReasons,
  notes,
  pipelines,
  products,
  roles,
  shortLinks,
  sources,
  statuses,
  tags,
  talks,
  tasks,
  transactions,
  unsorted,
  users,
  webhooks,
  websiteButtons,
  widgets,
} as const;

export {
  account,
  bots,
  callEvents,
  calls,
  catalogElements,
  catalogs,
  chatTemplates,
  companies,
  contacts,
  currencies,
  customers,
  customersBonusPoints,
  customersSegments,
  customersStatuses,
  customFieldGroups,
  customFields,
  entityFiles,
  entitySubscriptions,
  events,
  eventTypes,
  fileLinks,
  files,
  leads,
  links,
  lossReasons,
  notes,
  pipelines,
  products,
  roles,
  shortLinks,
  sources,
  statuses,
  tags,
  talks,
  tasks,
  transactions,
  unsorted,
  users,
  webhooks,
  websiteButtons,
  widgets,
};

/** The names of the services. */
export type ServiceName = keyof typeof services;
