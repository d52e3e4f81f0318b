/**
 * Webhooks.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/webhooks-api
 * @module
 */
import { z } from 'zod';
import { webhookCodes } from '../constants/webhooks.ts';
import { open } from './object.ts';
import { id, timestamp, userId } from './primitives.ts';

export const webhook = open({
  id,
  destination: z.string(),
  created_at: timestamp,
  updated_at: timestamp,
  account_id: id,
  created_by: userId,
  sort: z.int(),
  disabled: z.boolean(),
  settings: z.array(z.string()),
}).meta({ id: 'Webhook' });

/** Where to tell, and of what. The same destination again changes what it is told of. */
export const webhookSubscribe = open({
  destination: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }),
  settings: z.array(z.enum(webhookCodes)).min(1),
  sort: z.int().optional(),
}).meta({ id: 'WebhookSubscribe' });

export const webhookUnsubscribe = open({ destination: z.string().min(1) }).meta({
  id: 'WebhookUnsubscribe',
});
