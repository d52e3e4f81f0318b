import type { ServiceBehaviour } from '../api/behaviour.ts';
import { account } from './account.ts';
import { catalogElements } from './catalog-elements.ts';
import { catalogs } from './catalogs.ts';
import { companies } from './companies.ts';
import { contacts } from './contacts.ts';
import { customFieldGroups } from './custom-field-groups.ts';
import { customFields } from './custom-fields.ts';
import { customers } from './customers.ts';
import { customersBonusPoints } from './customers-bonus-points.ts';
import { customersSegments } from './customers-segments.ts';
import { customersStatuses } from './customers-statuses.ts';
import { eventTypes } from './event-types.ts';
import { events } from './events.ts';
import { leads } from './leads.ts';
import { links } from './links.ts';
import { lossReasons } from './loss-reasons.ts';
import { notes } from './notes.ts';
import { pipelines } from './pipelines.ts';
import { products } from './products.ts';
import { roles } from './roles.ts';
import { statuses } from './statuses.ts';
import { tags } from './tags.ts';
import { tasks } from './tasks.ts';
import { transactions } from './transactions.ts';
import { users } from './users.ts';

/** All services that the sandbox plays. */
export const services: readonly ServiceBehaviour[] = [
  account,
  catalogElements,
  catalogs,
  companies,
  contacts,
  customFieldGroups,
  customFields,
  customers,
  customersBonusPoints,
  customersSegments,
  customersStatuses,
  events,
  eventTypes,
  leads,
  links,
  lossReasons,
  notes,
  pipelines,
  products,
  roles,
  statuses,
  tags,
  tasks,
  transactions,
  users,
];
