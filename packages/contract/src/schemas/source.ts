/**
 * Sources of leads.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/sources-api
 * @module
 */
import { z } from 'zod';
import { open } from './object.ts';
import { id, requestId, selfLinks } from './primitives.ts';

/** Messengers that a source gives to website buttons. WhatsApp is the only one so far. */
export const sourceService = open({
  type: z.literal('whatsapp'),
  params: z
    .union([
      open({ waba: z.boolean().nullable(), is_supports_list_message: z.boolean() }),
      z.array(z.never()),
    ])
    .optional(),
  pages: z.array(open({ id: z.string(), name: z.string(), link: z.string() })),
}).meta({ id: 'SourceService' });

export const source = open({
  id,
  name: z.string(),
  pipeline_id: id,
  /** The id at the integration: up to 36 characters, for ever. */
  external_id: z.string(),
  /** Whether it is the one that takes over where no other is named. */
  default: z.boolean(),
  /** The code of the channel of chats. */
  origin_code: z.string().nullable(),
  services: z.array(sourceService),
  request_id: requestId.optional(),
  _links: selfLinks.optional(),
}).meta({ id: 'Source' });

/** Up to 36 characters of printable ASCII. One of its kind, and for ever. */
const externalId = z
  .string()
  .min(1)
  .max(36)
  .regex(/^[\x20-\x7e]*$/, { error: 'may have printable ASCII characters alone' });

/** A new source. Without a pipeline it leads into the main one. A default one takes over from the last. */
export const sourceCreate = open({
  name: z.string().min(1),
  external_id: externalId,
  pipeline_id: id.optional(),
  default: z.boolean().optional(),
  origin_code: z.string().nullable().optional(),
  services: z.array(sourceService).optional(),
  request_id: requestId.optional(),
}).meta({ id: 'SourceCreate' });

export const sourceUpdate = open({
  id,
  name: z.string().min(1).optional(),
  pipeline_id: id.optional(),
  default: z.boolean().optional(),
  origin_code: z.string().nullable().optional(),
  services: z.array(sourceService).optional(),
  request_id: requestId.optional(),
}).meta({ id: 'SourceUpdate' });
