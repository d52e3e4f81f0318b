/**
 * Calls that were made outside of the CRM.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/calls-api
 * @module
 */
import { z } from 'zod';
import { callDirections } from '../constants/calls.ts';
import { open } from './object.ts';
import { id, reference, requestId, timestamp, userId } from './primitives.ts';

/** A new call. `duration` is in seconds. `call_responsible` is a user's id, a phone or a name. */
export const callCreate = open({
  direction: z.enum(callDirections),
  /** Seconds. */
  duration: z.int().nonnegative(),
  /** The name of the service that called. */
  source: z.string().min(1),
  phone: z.string().min(1),
  /** The id of the call at the service. */
  uniq: z.string().optional(),
  /** Where the record is. */
  link: z.string().optional(),
  /** A few words on what came of it. */
  call_result: z.string().optional(),
  /** How it ended: see `callStatuses`. */
  call_status: z.int().min(1).max(8).optional(),
  /** The id of a user, a phone or a name. */
  call_responsible: z.union([z.int(), z.string()]).nullable().optional(),
  responsible_user_id: userId.optional(),
  created_by: userId.optional(),
  updated_by: userId.optional(),
  created_at: timestamp.optional(),
  updated_at: timestamp.optional(),
  request_id: requestId.optional(),
}).meta({ id: 'CallCreate' });

/** A call, and the entity at which it was filed. An unknown phone gives none. */
export const call = open({
  id,
  entity_id: id,
  entity_type: z.string(),
  account_id: id,
  request_id: requestId.optional(),
  _embedded: open({ entity: reference }),
}).meta({ id: 'Call' });
