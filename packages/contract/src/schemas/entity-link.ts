/**
 * Links between entities.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/entity-links-api
 * @module
 */
import { z } from 'zod';
import { open } from './object.ts';
import { id } from './primitives.ts';

/** What an answer says of a link: `main_contact` of a contact, the rest of an element of a list. */
export const linkMetadata = open({
  main_contact: z.boolean().optional(),
  quantity: z.number().optional(),
  catalog_id: id.optional(),
  price_id: z.int().nullable().optional(),
}).meta({ id: 'LinkMetadata' });

/** `entity_id` and `entity_type` are absent where the path names them already. */
export const entityLink = open({
  entity_id: id.optional(),
  entity_type: z.string().optional(),
  to_entity_id: id,
  to_entity_type: z.string(),
  metadata: linkMetadata.nullable(),
}).meta({ id: 'EntityLink' });

const metadata = open({
  is_main: z.boolean().optional(),
  quantity: z.number().optional(),
  catalog_id: id.optional(),
  price_id: z.int().nullable().optional(),
  updated_by: z.int().nonnegative().optional(),
});

/** A link of the entity in the path, to be made or to be cut. */
export const entityLinkWrite = open({
  to_entity_id: id,
  to_entity_type: z.string(),
  metadata: metadata.nullable().optional(),
}).meta({ id: 'EntityLinkWrite' });

/** A link of any entity of a type, to be made or to be cut. */
export const massLinkWrite = open({
  entity_id: id,
  to_entity_id: id,
  to_entity_type: z.string(),
  metadata: metadata.nullable().optional(),
}).meta({ id: 'MassLinkWrite' });
