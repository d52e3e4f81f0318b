/**
 * Notifications of incoming calls.
 *
 * @see https://www.amocrm.ru/developers/content/telephony/call_event
 * @module
 */
import { z } from 'zod';
import { open } from './object.ts';

/** A call that comes in, and the users who are told. Without users everybody is. */
export const callEvents = open({
  add: z
    .array(
      open({
        type: z.literal('phone_call'),
        phone_number: z.string().min(1),
        users: z.union([z.int(), z.string(), z.array(z.union([z.int(), z.string()]))]).optional(),
      }),
    )
    .min(1),
}).meta({ id: 'CallEvents' });

/** What was shown to whom: the entity that has the phone, in old numbers of kinds. */
export const callEventsResult = open({
  _links: open({ self: open({ href: z.string(), method: z.string() }) }).optional(),
  _embedded: open({
    items: z.array(
      open({
        element_id: z.int().nullable(),
        element_type: z.int().nullable(),
        uid: z.string(),
        phone_number: z.string(),
      }),
    ),
  }),
}).meta({ id: 'CallEventsResult' });
