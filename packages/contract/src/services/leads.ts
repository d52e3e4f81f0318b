import type { Service } from '../endpoint.ts';
import { anyCaller, batch, page } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/leads-api';
const links = 'https://www.amocrm.ru/developers/content/crm_platform/entity-links-api';
const withs = [
  'catalog_elements',
  'is_price_modified_by_robot',
  'loss_reason',
  'contacts',
  'only_deleted',
  'source_id',
  'source',
] as const;

const documented = { callers: anyCaller, confidence: 'doc', source } as const;

/** Leads: deals that move through the statuses of a pipeline. */
export const leads = {
  name: 'leads',
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/leads',
      key: 'leads',
      with: withs,
      filters: {
        id: 'ids',
        name: 'strings',
        price: 'range',
        statuses: 'statuses',
        pipeline_id: 'ids',
        created_by: 'ids',
        updated_by: 'ids',
        responsible_user_id: 'ids',
        created_at: 'range',
        updated_at: 'range',
        closed_at: 'range',
        closest_task_at: 'range',
        custom_fields_values: 'fields',
      },
      order: ['created_at', 'updated_at', 'id'],
      query: true,
      page,
    },
    get: { ...documented, kind: 'item', method: 'GET', path: '/api/v4/leads/{id}', with: withs },
    create: {
      ...documented,
      kind: 'create',
      method: 'POST',
      path: '/api/v4/leads',
      key: 'leads',
      batch,
    },
    createComplex: {
      ...documented,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/leads/complex',
      body: 'items',
      answers: 'array',
      batch: { advised: 50, max: 50 },
    },
    update: {
      ...documented,
      kind: 'update',
      method: 'PATCH',
      path: '/api/v4/leads',
      key: 'leads',
      batch,
    },
    updateOne: { ...documented, kind: 'updateOne', method: 'PATCH', path: '/api/v4/leads/{id}' },
    getLinks: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/leads/{id}/links',
      source: links,
      key: 'links',
      filters: { to_entity_id: 'int', to_entity_type: 'string', to_catalog_id: 'int' },
      envelope: 'total',
    },
    link: {
      ...documented,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/leads/{id}/link',
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
      path: '/api/v4/leads/{id}/unlink',
      source: links,
      body: 'items',
      batch,
      success: 204,
    },
  },
} as const satisfies Service;
