import type { Service } from '../endpoint.ts';
import { anyCaller, batch, page } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/companies-api';
const links = 'https://www.amocrm.ru/developers/content/crm_platform/entity-links-api';
const withs = ['catalog_elements', 'leads', 'customers', 'contacts', 'only_deleted'] as const;

const unsure = { 'with.only_deleted': 'seen' } as const;
const documented = { callers: anyCaller, confidence: 'doc', source } as const;

/** Companies: organisations. */
export const companies = {
  name: 'companies',
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/companies',
      key: 'companies',
      with: withs,
      unsure,
      filters: {
        id: 'ids',
        name: 'strings',
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
    },
    get: {
      ...documented,
      kind: 'item',
      method: 'GET',
      path: '/api/v4/companies/{id}',
      with: withs,
      unsure,
    },
    create: {
      ...documented,
      kind: 'create',
      method: 'POST',
      path: '/api/v4/companies',
      key: 'companies',
      batch,
    },
    update: {
      ...documented,
      kind: 'update',
      method: 'PATCH',
      path: '/api/v4/companies',
      key: 'companies',
      batch,
    },
    updateOne: {
      ...documented,
      kind: 'updateOne',
      method: 'PATCH',
      path: '/api/v4/companies/{id}',
    },
    getLinks: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/companies/{id}/links',
      source: links,
      key: 'links',
      filters: { to_entity_id: 'int', to_entity_type: 'string', to_catalog_id: 'int' },
      envelope: 'total',
    },
    link: {
      ...documented,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/companies/{id}/link',
      source: links,
      body: 'items',
      answers: 'items',
      key: 'links',
      batch,
      envelope: 'total',
    },
    unlink: {
      ...documented,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/companies/{id}/unlink',
      source: links,
      body: 'items',
      batch,
      success: 204,
    },
  },
} as const satisfies Service;
