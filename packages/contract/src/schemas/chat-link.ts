import { z } from 'zod';
import { open } from './object.ts';
import { id, requestId } from './primitives.ts';

/**
 * A chat and the contact it belongs to. `id` changes when the chat is linked anew.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/contacts-api#contacts-chat-list
 */
export const chatLink = open({
  id,
  chat_id: z.string(),
  contact_id: id,
  request_id: requestId.optional(),
}).meta({ id: 'ChatLink' });

export const chatLinkCreate = open({
  chat_id: z.string().min(1),
  contact_id: id,
  /** The PHP client does not number these items and sends null. */
  request_id: requestId.nullable().optional(),
}).meta({ id: 'ChatLinkCreate' });
