import type { Service } from '../endpoint.ts';
import { anyCaller, batch, page } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/customers-api';
const links = 'https://www.amocrm.ru/developers/content/crm_platform/entity-links-api';
const documented = { callers: anyCaller, confidence: 'doc', source } as const;
const withs = ['catalog_elements', 'contacts', 'companies', 'group_id'] as const;
const unsure = { 'with.group_id': 'seen' } as const;
const listUnsure = { ...unsure, order: 'seen', query: 'seen' } as const;

/** Customers: those who buy again. */
export const customers = {
  name: 'customers',
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/customers',
      key: 'customers',
      with: withs,
      filters: {
        id: 'ids',
        name: 'strings',
        next_price: 'range',
        next_date: 'range',
        status_id: 'ids',
        created_by: 'ids',
        updated_by: 'ids',
        responsible_user_id: 'ids',
        created_at: 'range',
        updated_at: 'range',
        closest_task_at: 'range',
        custom_fields_values: 'fields',
      },
      order: ['updated_at', 'id'],
      query: true,
      page,
      unsure: listUnsure,
    },
    get: {
      ...documented,
      kind: 'item',
      method: 'GET',
      path: '/api/v4/customers/{id}',
      with: withs,
      unsure,
    },
    create: {
      ...documented,
      kind: 'create',
      method: 'POST',
      path: '/api/v4/customers',
      key: 'customers',
      batch,
    },
    update: {
      ...documented,
      kind: 'update',
      method: 'PATCH',
      path: '/api/v4/customers',
      key: 'customers',
      batch,
    },
    updateOne: {
      ...documented,
      kind: 'updateOne',
      method: 'PATCH',
      path: '/api/v4/customers/{id}',
    },
    setMode: {
      ...documented,
      kind: 'action',
      method: 'PATCH',
      path: '/api/v4/customers/mode',
      admin: true,
      body: 'object',
      answers: 'object',
    },
    getLinks: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/customers/{id}/links',
      key: 'links',
      filters: { to_entity_id: 'int', to_entity_type: 'string', to_catalog_id: 'int' },
      envelope: 'total',
      source: links,
    },
    link: {
      ...documented,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/customers/{id}/link',
      body: 'items',
      answers: 'items',
      key: 'links',
      batch,
      envelope: 'total',
      source: links,
    },
    unlink: {
      ...documented,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/customers/{id}/unlink',
      body: 'items',
      batch,
      success: 204,
      source: links,
    },
  },
} as const satisfies Service;
