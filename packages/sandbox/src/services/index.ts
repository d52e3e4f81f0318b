import type { ServiceBehaviour } from '../api/behaviour.ts';
import { account } from './account.ts';
import { companies } from './companies.ts';
import { contacts } from './contacts.ts';
import { leads } from './leads.ts';
import { notes } from './notes.ts';
import { pipelines } from './pipelines.ts';
import { statuses } from './statuses.ts';
import { users } from './users.ts';

/** All services that the sandbox plays. */
export const services: readonly ServiceBehaviour[] = [
  account,
  companies,
  contacts,
  leads,
  notes,
  pipelines,
  statuses,
  users,
];
