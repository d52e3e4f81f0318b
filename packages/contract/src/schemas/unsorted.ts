/**
 * Unsorted leads.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/unsorted-api
 * @module
 */
import { z } from 'zod';
import { unsortedCategories } from '../constants/entities.ts';
import { companyCreate } from './company.ts';
import { contactCreate } from './contact.ts';
import { leadCreate } from './lead.ts';
import { open } from './object.ts';
import { id, reference, requestId, selfLinks, timestamp, userId } from './primitives.ts';
import {
  chatsMetadata,
  formsMetadata,
  formsMetadataWrite,
  mailMetadata,
  sipMetadata,
  sipMetadataWrite,
} from './unsorted-metadata.ts';

const embedded = open({
  leads: z.array(reference),
  contacts: z.array(reference),
  companies: z.array(reference),
});

const read = {
  /** Its id: there is no number. */
  uid: z.string(),
  /** The id of the source at the integration. */
  source_uid: z.string().nullable(),
  source_name: z.string().nullable(),
  pipeline_id: id,
  /** Unix seconds, as all moments of the API. */
  created_at: timestamp,
  account_id: id,
  _links: selfLinks.optional(),
  _embedded: embedded,
};

export const unsorted = z
  .discriminatedUnion('category', [
    open({ ...read, category: z.literal('sip'), metadata: sipMetadata }),
    open({ ...read, category: z.literal('forms'), metadata: formsMetadata }),
    open({ ...read, category: z.literal('chats'), metadata: chatsMetadata }),
    open({ ...read, category: z.literal('mail'), metadata: mailMetadata }),
  ])
  .meta({ id: 'Unsorted' });

const write = {
  source_uid: z.string(),
  source_name: z.string(),
  pipeline_id: id.optional(),
  created_at: timestamp.optional(),
  request_id: requestId.optional(),
  /** One of each at most. The lead is made in any case. */
  _embedded: open({
    leads: z.array(leadCreate).max(1).optional(),
    contacts: z.array(contactCreate).max(1).optional(),
    companies: z.array(companyCreate).max(1).optional(),
  }).optional(),
};

/** A new unsorted lead from a call: an incoming one. */
export const unsortedSipCreate = open({ ...write, metadata: sipMetadataWrite }).meta({
  id: 'UnsortedSipCreate',
});

/** A new unsorted lead from a form. */
export const unsortedFormsCreate = open({ ...write, metadata: formsMetadataWrite }).meta({
  id: 'UnsortedFormsCreate',
});

/** The category stands in the path, and with it which of the two the body has to be. */
export const unsortedCreate = z
  .union([unsortedSipCreate, unsortedFormsCreate])
  .meta({ id: 'UnsortedCreate' });

export const unsortedCreated = open({
  uid: z.string(),
  account_id: id,
  request_id: requestId.optional(),
  _links: selfLinks.optional(),
  _embedded: embedded,
}).meta({ id: 'UnsortedCreated' });

/** Who accepts, and into which status. */
export const unsortedAccept = open({
  user_id: userId.optional(),
  status_id: id.optional(),
}).meta({ id: 'UnsortedAccept' });

/** Who declines. */
export const unsortedDecline = open({ user_id: userId.optional() }).meta({
  id: 'UnsortedDecline',
});

/** The lead or customer that a chat belongs to. */
export const unsortedLink = open({
  user_id: userId.optional(),
  link: open({
    entity_id: id,
    entity_type: z.enum(['leads', 'customers']),
    metadata: open({ contact_id: id }).optional(),
  }),
}).meta({ id: 'UnsortedLink' });

const done = open({
  leads: z.array(reference).optional(),
  contacts: z.array(reference).optional(),
  companies: z.array(reference).optional(),
  customers: z.array(reference).optional(),
});

/** What accepting and declining answer. */
export const unsortedDone = open({
  uid: z.string(),
  category: z.enum(unsortedCategories),
  pipeline_id: id,
  created_at: timestamp,
  _embedded: done.optional(),
}).meta({ id: 'UnsortedDone' });

export const unsortedLinked = open({ uid: z.string(), _embedded: done }).meta({
  id: 'UnsortedLinked',
});

const total = open({ total: z.int().nonnegative() });

/** How many there were, and how long it took to sort one. */
export const unsortedSummary = open({
  total: z.int().nonnegative(),
  accepted: z.int().nonnegative(),
  declined: z.int().nonnegative(),
  average_sort_time: z.int().nonnegative(),
  categories: open({ sip: total, mail: total, forms: total, chats: total }),
}).meta({ id: 'UnsortedSummary' });
