/**
 * Leads with their contact and company in one call, with control of duplicates.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/leads-api#leads-complex-add
 * @module
 */
import { z } from 'zod';
import { companyCreate } from './company.ts';
import { contactCreate } from './contact.ts';
import { leadCreate } from './lead.ts';
import { open } from './object.ts';
import { id } from './primitives.ts';
import { tagReference } from './tag.ts';
import { formsMetadataWrite, sipMetadataWrite } from './unsorted-metadata.ts';

/** Where an unsorted lead comes from. That it is there makes the lead an unsorted one. */
export const complexMetadata = z
  .discriminatedUnion('category', [
    open({ ...sipMetadataWrite.shape, category: z.literal('sip') }),
    open({ ...formsMetadataWrite.shape, category: z.literal('forms') }),
    open({ category: z.literal('chats') }),
    open({ category: z.literal('mail') }),
  ])
  .meta({ id: 'LeadComplexMetadata' });

export const leadComplexCreate = open({
  ...leadCreate.shape,
  _embedded: open({
    tags: z.array(tagReference).nullable().optional(),
    contacts: z
      .array(open({ ...contactCreate.shape, id: id.optional() }))
      .max(1)
      .optional(),
    companies: z
      .array(open({ ...companyCreate.shape, id: id.optional() }))
      .max(1)
      .optional(),
    source: open({ external_id: z.union([z.string(), z.int()]), type: z.string() }).optional(),
    metadata: complexMetadata.optional(),
  }).optional(),
}).meta({ id: 'LeadComplexCreate' });

/** One lead that was made, or with which one was merged. `request_id` is a list: duplicates are folded. */
export const leadComplexResult = open({
  id,
  contact_id: id.nullable(),
  company_id: id.nullable(),
  request_id: z.array(z.string()),
  merged: z.boolean(),
}).meta({ id: 'LeadComplexResult' });
