import type { Service } from '../endpoint.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/leads-api';

const withs = [
  'catalog_elements',
  'is_price_modified_by_robot',
  'loss_reason',
  'contacts',
  'only_deleted',
  'source_id',
  'source',
] as const;

/** Leads: deals that move through the statuses of a pipeline. */
export const leads = {
  name: 'leads',
  endpoints: {
    list: {
      kind: 'list',
      method: 'GET',
      path: '/api/v4/leads',
      callers: ['session', 'integration'],
      confidence: 'doc',
      source,
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
      page: { default: 50, max: 250 },
    },
    get: {
      kind: 'item',
      method: 'GET',
      path: '/api/v4/leads/{id}',
      callers: ['session', 'integration'],
      confidence: 'doc',
      source,
      with: withs,
    },
    create: {
      kind: 'create',
      method: 'POST',
      path: '/api/v4/leads',
      callers: ['session', 'integration'],
      confidence: 'doc',
      source,
      key: 'leads',
      batch: { advised: 50, max: 250 },
    },
    update: {
      kind: 'update',
      method: 'PATCH',
      path: '/api/v4/leads',
      callers: ['session', 'integration'],
      confidence: 'doc',
      source,
      key: 'leads',
      batch: { advised: 50, max: 250 },
    },
    updateOne: {
      kind: 'updateOne',
      method: 'PATCH',
      path: '/api/v4/leads/{id}',
      callers: ['session', 'integration'],
      confidence: 'doc',
      source,
    },
  },
} as const satisfies Service;
