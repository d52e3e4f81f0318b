/**
 * Short links.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/short_links
 * @module
 */
import { z } from 'zod';
import { open } from './object.ts';
import { id, requestId } from './primitives.ts';

/** A short link, and the contact it was made for. */
export const shortLink = open({
  url: z.string(),
  metadata: open({ entity_type: z.string(), entity_id: id }),
  account_id: id.optional(),
  request_id: requestId.optional(),
}).meta({ id: 'ShortLink' });

/** The long address, and the contact who will follow it. */
export const shortLinkCreate = open({
  url: z.url(),
  metadata: open({ entity_type: z.literal('contacts'), entity_id: id }),
  request_id: requestId.optional(),
}).meta({ id: 'ShortLinkCreate' });
