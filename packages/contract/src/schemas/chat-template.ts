/**
 * Templates of messages.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/chat-templates-api
 * @module
 */
import { z } from 'zod';
import {
  chatTemplateAttachmentTypes,
  chatTemplateTypes,
  reviewStatuses,
  wabaCategories,
} from '../constants/chat-templates.ts';
import { open } from './object.ts';
import { id, requestId, selfLinks, timestamp } from './primitives.ts';

export const chatTemplateButton = z
  .discriminatedUnion('type', [
    open({ type: z.literal('inline'), text: z.string() }),
    open({ type: z.literal('url'), text: z.string(), url: z.string() }),
  ])
  .meta({ id: 'ChatTemplateButton' });

/** A file of the drive, by its uuid. */
export const chatTemplateAttachment = open({
  id: z.string(),
  name: z.string(),
  type: z.enum(chatTemplateAttachmentTypes),
  is_external: z.boolean().optional(),
}).meta({ id: 'ChatTemplateAttachment' });

/** What WhatsApp said of a template. */
export const chatTemplateReview = open({
  id,
  source_id: id,
  status: z.enum(reviewStatuses),
  reject_reason: z.string().nullable(),
}).meta({ id: 'ChatTemplateReview' });

/** An example for each placeholder; an empty array where there is none. */
const examples = z.union([z.record(z.string(), z.string()), z.array(z.never())]);

export const chatTemplate = open({
  id,
  account_id: id,
  name: z.string(),
  content: z.string(),
  created_at: timestamp,
  updated_at: timestamp,
  buttons: z.array(chatTemplateButton).nullable(),
  attachment: chatTemplateAttachment.nullable(),
  is_editable: z.boolean(),
  external_id: z.string().nullable(),
  type: z.enum(chatTemplateTypes),
  waba_header: z.string().nullable(),
  waba_header_type: z.enum(['text', 'media']).nullable(),
  waba_footer: z.string().nullable(),
  waba_category: z.enum(wabaCategories).nullable(),
  waba_language: z.string().nullable(),
  waba_examples: examples.nullable(),
  /** Only `with=reviews`, as the two below. */
  review_status: z.string().nullable().optional(),
  is_on_review: z.boolean().optional(),
  request_id: requestId.optional(),
  _links: selfLinks.optional(),
  _embedded: open({ reviews: z.array(chatTemplateReview).optional() }).optional(),
}).meta({ id: 'ChatTemplate' });

const writable = {
  type: z.enum(chatTemplateTypes).optional(),
  buttons: z.array(chatTemplateButton).nullable().optional(),
  attachment: chatTemplateAttachment.nullable().optional(),
  is_editable: z.boolean().nullable().optional(),
  external_id: z.string().nullable().optional(),
  waba_header: z.string().max(60).nullable().optional(),
  waba_footer: z.string().nullable().optional(),
  waba_category: z.enum(wabaCategories).nullable().optional(),
  waba_language: z.string().nullable().optional(),
  waba_examples: examples.nullable().optional(),
  request_id: requestId.optional(),
};

/** A new template. Placeholders are like `{{lead.name}}`. */
export const chatTemplateCreate = open({
  name: z.string().min(1),
  content: z.string().min(1),
  ...writable,
}).meta({ id: 'ChatTemplateCreate' });

export const chatTemplateUpdate = open({
  id,
  name: z.string().min(1).optional(),
  content: z.string().min(1).optional(),
  ...writable,
}).meta({ id: 'ChatTemplateUpdate' });

/** The verdict on a template of WhatsApp. A reason belongs to `rejected`. */
export const reviewStatusWrite = open({
  status: z.enum(['approved', 'paused', 'rejected']),
  reject_reason: z.string().max(65535).nullable().optional(),
}).meta({ id: 'ReviewStatusWrite' });
