/**
 * Leads.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/leads-api
 * @module
 */
import { z } from 'zod';
import { customFieldValues, customFieldValuesWrite } from './custom-field-values.ts';
import { open } from './object.ts';
import { id, reference, requestId, selfLinks, timestamp, userId } from './primitives.ts';
import { tag, tagReference } from './tag.ts';

/** A contact of a lead; exactly one of them is the main one. */
export const leadContact = open({
  id,
  is_main: z.boolean(),
  _links: selfLinks.optional(),
}).meta({ id: 'LeadContact' });

/** An element of a list that is linked to an entity. */
export const linkedElement = open({
  id,
  metadata: open({
    quantity: z.number(),
    catalog_id: id,
    price_id: z.int().nullable().optional(),
  }).nullable(),
}).meta({ id: 'LinkedElement' });

/** Why a lead was lost. Stands in an array of one. */
export const leadLossReason = open({
  id,
  name: z.string(),
  sort: z.int(),
  created_at: timestamp,
  updated_at: timestamp,
  _links: selfLinks.optional(),
}).meta({ id: 'LeadLossReason' });

export const lead = open({
  id,
  name: z.string(),
  /** The budget in the account's currency, without kopecks or cents. */
  price: z.number(),
  responsible_user_id: userId,
  /** The group of the responsible user; 0 is the one that every account has. */
  group_id: z.int().nonnegative(),
  /** 142 is won and 143 lost, in every pipeline. */
  status_id: id,
  pipeline_id: id,
  /** Only of a lost lead, status 143. */
  loss_reason_id: id.nullable(),
  /** 0 for the robot. */
  created_by: userId,
  /** 0 for the robot. */
  updated_by: userId,
  /** Unix seconds, as all moments of the API. */
  created_at: timestamp,
  updated_at: timestamp,
  /** Set by the statuses 142 and 143; null of an open lead. */
  closed_at: timestamp.nullable(),
  /** When the next task is due, in Unix seconds; null without one. */
  closest_task_at: timestamp.nullable(),
  is_deleted: z.boolean(),
  custom_fields_values: z.array(customFieldValues).nullable(),
  score: z.int().nullable(),
  account_id: id,
  /** Seconds. */
  labor_cost: z.int().nullable().optional(),
  /** Only `with=source_id`. */
  source_id: id.nullable().optional(),
  /** Only `with=is_price_modified_by_robot`. */
  is_price_modified_by_robot: z.boolean().optional(),
  /** The budget with kopecks or cents; where it is there, it is the exact one. */
  price_with_minor_units: z.number().nullable().optional(),
  _links: selfLinks,
  _embedded: open({
    tags: z.array(tag),
    companies: z.array(reference),
    /** Only `with=contacts`. */
    contacts: z.array(leadContact).optional(),
    /** Only `with=catalog_elements`. */
    catalog_elements: z.array(linkedElement).optional(),
    /** Only `with=loss_reason`. */
    loss_reason: z.array(leadLossReason).optional(),
    /** Only `with=source`. */
    source: open({ id, name: z.string() }).nullable().optional(),
  }),
}).meta({ id: 'Lead' });

const writable = {
  name: z.string().optional(),
  /** May have kopecks or cents. */
  price: z.number().nonnegative().optional(),
  /** A new lead without it gets the first one of its pipeline. */
  status_id: id.optional(),
  /** A new lead without it gets the main one. */
  pipeline_id: id.optional(),
  responsible_user_id: userId.optional(),
  /** 0 for the robot; the caller by itself. */
  created_by: userId.optional(),
  updated_by: userId.optional(),
  /** Unix seconds; now by itself. */
  created_at: timestamp.optional(),
  closed_at: timestamp.nullable().optional(),
  /** Only beside `status_id: 143`. */
  loss_reason_id: id.nullable().optional(),
  /** Fields that are not named stay as they are. */
  custom_fields_values: z.array(customFieldValuesWrite).nullable().optional(),
  /** Beside the tags that it has; `_embedded.tags` replaces them. */
  tags_to_add: z.array(tagReference).optional(),
  /** The visitor of a website whom the CRM's pixel knows. */
  visitor_uid: z.string().optional(),
  /** Comes back in the answer; the client gives each item its index. */
  request_id: requestId.optional(),
};

export const leadCreate = open({
  ...writable,
  _embedded: open({
    tags: z.array(tagReference).nullable().optional(),
    contacts: z.array(open({ id, is_main: z.boolean().optional() })).optional(),
    companies: z.array(open({ id })).max(1).optional(),
    source: open({ external_id: z.union([z.string(), z.int()]), type: z.string() }).optional(),
  }).optional(),
}).meta({ id: 'LeadCreate' });

export const leadUpdate = open({
  id,
  ...writable,
  updated_at: timestamp.optional(),
  tags_to_delete: z.array(tagReference).optional(),
  /** `tags` replaces the whole set, `null` clears it. */
  _embedded: open({ tags: z.array(tagReference).nullable().optional() }).optional(),
}).meta({ id: 'LeadUpdate' });
