/**
 * All services by name. Who names single services instead carries those alone.
 *
 * @module
 */
import { account } from './account.ts';
import { companies } from './companies.ts';
import { contacts } from './contacts.ts';
import { leads } from './leads.ts';
import { notes } from './notes.ts';
import { pipelines } from './pipelines.ts';
import { statuses } from './statuses.ts';
import { users } from './users.ts';

export const services = {
  account,
  companies,
  contacts,
  leads,
  notes,
  pipelines,
  statuses,
  users,
} as const;

export { account, companies, contacts, leads, notes, pipelines, statuses, users };

/** The names of the services. */
export type ServiceName = keyof typeof services;
