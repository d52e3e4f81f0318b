/**
 * Tasks.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/tasks-api
 * @module
 */
import { z } from 'zod';
import { open } from './object.ts';
import { id, requestId, selfLinks, timestamp, userId } from './primitives.ts';

/** A task. `duration` is in seconds. `result` is an empty array until there is one. */
export const task = open({
  id,
  /** 0 for the robot. */
  created_by: userId,
  updated_by: userId,
  /** Unix seconds, as all moments of the API. */
  created_at: timestamp,
  updated_at: timestamp,
  responsible_user_id: userId,
  /** The group of the responsible user; 0 is the one that every account has. */
  group_id: z.int().nonnegative(),
  entity_id: id.nullable(),
  /** `leads`, `contacts`, `companies` or `customers`. */
  entity_type: z.string().nullable(),
  /** Seconds that it takes. */
  duration: z.int().nonnegative(),
  is_completed: z.boolean(),
  /** 1 is a call and 2 a meeting; the others are those of the account. */
  task_type_id: id,
  text: z.string(),
  /** An empty array until there is one. */
  result: z.union([open({ text: z.string() }), z.array(z.never())]),
  /** When it is due, in Unix seconds. */
  complete_till: timestamp,
  account_id: id,
  _links: selfLinks.optional(),
}).meta({ id: 'Task' });

const writable = {
  /** Needs `entity_type` beside it. */
  entity_id: id.optional(),
  /** `leads`, `contacts`, `companies` or `customers`. */
  entity_type: z.string().optional(),
  /** 1 is a call and 2 a meeting; the others are those of the account. */
  task_type_id: id.optional(),
  /** Seconds that it takes. */
  duration: z.int().nonnegative().optional(),
  is_completed: z.boolean().optional(),
  result: open({ text: z.string() }).optional(),
  /** The caller by itself. */
  responsible_user_id: userId.optional(),
  created_by: userId.optional(),
  updated_by: userId.optional(),
  created_at: timestamp.optional(),
  updated_at: timestamp.optional(),
  request_id: requestId.optional(),
};

/** A new task. Without a responsible user it is the caller's. */
export const taskCreate = open({
  text: z.string().min(1),
  complete_till: timestamp,
  ...writable,
}).meta({ id: 'TaskCreate' });

export const taskUpdate = open({
  id,
  text: z.string().optional(),
  complete_till: timestamp.optional(),
  ...writable,
}).meta({ id: 'TaskUpdate' });
