import type { Service } from '../endpoint.ts';
import { anyCaller, batch, page, php } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/catalogs-api';
const documented = { callers: anyCaller, confidence: 'doc', source } as const;
const observed = { callers: anyCaller, confidence: 'seen', source: php } as const;
const withs = ['invoice_link', 'supplier_field_values'] as const;
const unsure = { 'with.supplier_field_values': 'seen' } as const;

/** Elements of one list. */
export const catalogElements = {
  name: 'catalogElements',
  parent: { param: 'catalog_id', values: 'int' },
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/catalogs/{catalog_id}/elements',
      key: 'elements',
      with: withs,
      filters: { id: 'ids' },
      query: true,
      page,
      accepts: ['top'],
      unsure,
    },
    get: {
      ...documented,
      kind: 'item',
      method: 'GET',
      path: '/api/v4/catalogs/{catalog_id}/elements/{id}',
      with: withs,
      unsure,
    },
    create: {
      ...documented,
      kind: 'create',
      method: 'POST',
      path: '/api/v4/catalogs/{catalog_id}/elements',
      key: 'elements',
      batch,
      echo: 'full',
    },
    update: {
      ...documented,
      kind: 'update',
      method: 'PATCH',
      path: '/api/v4/catalogs/{catalog_id}/elements',
      key: 'elements',
      batch,
      echo: 'full',
    },
    updateOne: {
      ...documented,
      kind: 'updateOne',
      method: 'PATCH',
      path: '/api/v4/catalogs/{catalog_id}/elements/{id}',
      echo: 'full',
    },
    getLinks: {
      ...observed,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/catalogs/{catalog_id}/elements/{id}/links',
      key: 'links',
      filters: { to_entity_id: 'int', to_entity_type: 'string', to_catalog_id: 'int' },
      envelope: 'total',
    },
    link: {
      ...observed,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/catalogs/{catalog_id}/elements/{id}/link',
      body: 'items',
      answers: 'items',
      key: 'links',
      batch,
      envelope: 'total',
    },
    unlink: {
      ...observed,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/catalogs/{catalog_id}/elements/{id}/unlink',
      body: 'items',
      batch,
      success: 204,
    },
  },
} as const satisfies Service;
