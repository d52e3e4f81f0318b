/**
 * Lists.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/catalogs-api
 * @module
 */
import { z } from 'zod';
import { catalogTypes } from '../constants/entities.ts';
import { open } from './object.ts';
import { id, requestId, selfLinks, timestamp, userId } from './primitives.ts';

export const catalog = open({
  id,
  name: z.string(),
  created_by: userId,
  updated_by: userId,
  created_at: timestamp,
  updated_at: timestamp,
  sort: z.int(),
  /** What it holds: see `catalogTypes`. */
  type: z.enum(catalogTypes),
  can_add_elements: z.boolean(),
  /** Whether cards have a tab with it. */
  can_show_in_cards: z.boolean(),
  /** Whether an element can be linked to several cards. */
  can_link_multiple: z.boolean(),
  can_be_deleted: z.boolean(),
  /** The widget that opens its elements. */
  sdk_widget_code: z.string().nullable().optional(),
  account_id: id,
  request_id: requestId.optional(),
  _links: selfLinks.optional(),
}).meta({ id: 'Catalog' });

const writable = {
  sort: z.int().optional(),
  can_add_elements: z.boolean().optional(),
  can_show_in_cards: z.boolean().optional(),
  can_link_multiple: z.boolean().optional(),
  created_by: userId.optional(),
  updated_by: userId.optional(),
  created_at: timestamp.optional(),
  request_id: requestId.optional(),
};

/** A new list. There is one of invoices and one of products at most. */
export const catalogCreate = open({
  name: z.string().min(1),
  type: z.enum(catalogTypes).optional(),
  ...writable,
}).meta({ id: 'CatalogCreate' });

/** A changed list. The name is needed. */
export const catalogUpdate = open({ id, name: z.string().min(1), ...writable }).meta({
  id: 'CatalogUpdate',
});

/** Whether the products list is switched on. */
export const productsSettings = open({
  is_enabled: z.boolean(),
  catalog_id: id.nullable().optional(),
}).meta({ id: 'ProductsSettings' });

export const productsSettingsWrite = open({ is_enabled: z.boolean() }).meta({
  id: 'ProductsSettingsWrite',
});
